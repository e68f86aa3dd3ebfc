using UglyToad.PdfPig.Core;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Keeps the short horizontal lines that a page draws, as strokes or as thin rectangles.</summary>
internal sealed class RuleCollector
{
    private const double Thickest = 1.5;
    private const double Shortest = 8;
    private const double Longest = 200;
    private const int Most = 500;

    private readonly List<Rule> _path = [];
    private readonly List<Rule> _drawn = [];
    private PdfPoint _from;

    public IReadOnlyList<Rule> Drawn => _drawn;

    public void MoveTo(PdfPoint point) => _from = point;

    public void LineTo(PdfPoint point)
    {
        Add(_from, point);
        _from = point;
    }

    public void Rectangle(PdfPoint corner, PdfPoint opposite) => Add(corner, opposite);

    public void Draw()
    {
        _drawn.AddRange(_path.Take(Most - _drawn.Count));
        _path.Clear();
    }

    public void Forget() => _path.Clear();

    private void Add(PdfPoint from, PdfPoint to)
    {
        if (Math.Abs(from.Y - to.Y) <= Thickest && Math.Abs(from.X - to.X) is >= Shortest and <= Longest && _path.Count < Most)
            _path.Add(new Rule(Math.Min(from.X, to.X), Math.Max(from.X, to.X), (from.Y + to.Y) / 2));
    }
}
