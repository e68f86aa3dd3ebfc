using System.Text;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Writes pages as plain text: one column after the other, indents as spaces, wide leading as blank lines.</summary>
internal sealed class PdfPageText(HashSet<PageRow> running, HashSet<PageRow> footnotes)
{
    private const double BlankWidth = 0.5;
    private const double WideLeading = 1.35;
    private const double SharedEdge = 40;
    private const int WidestIndent = 40;
    private const int MinRows = 5;

    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _running = [];
    private readonly HashSet<int> _footnotes = [];

    public int Length => _text.Length;

    public LinesAside Aside => new(_running, _footnotes);

    /// <summary>Appends a page. Column breaks become form feeds, like page breaks,
    /// because nothing shows whether a blank line was meant there.</summary>
    public void Append(PageColumns page)
    {
        var edges = page.Columns.Where(rows => rows.Count >= MinRows).Select(Edge).ToList();
        for (var i = 0; i < page.Columns.Count; i++)
        {
            if (i > 0)
                EndPage();
            var rows = page.Columns[i];
            Append(rows, rows.Count >= MinRows ? Edge(rows) : EdgeOfFew(Edge(rows), edges));
        }
    }

    public void EndPage() => _text.Append('\f');

    public override string ToString() => _text.ToString();

    private static double Edge(List<PageRow> rows) => rows.Min(row => row.Left);

    // A few lines, such as the end of an entry above a picture, may all be indented; the longer columns show where their edge is.
    private static double EdgeOfFew(double own, List<double> columns) =>
        columns.Where(edge => edge <= own && edge > own - SharedEdge).Append(own).Min();

    private void Append(List<PageRow> rows, double edge)
    {
        var leading = PageColumns.LeadingOf(PageColumns.Distances(rows));
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && rows[i - 1].Baseline - rows[i].Baseline > WideLeading * leading)
                _text.Append('\n');
            var indent = (int)Math.Round((rows[i].Left - edge) / (BlankWidth * rows[i].Size));
            _text.Append(' ', Math.Clamp(indent, 0, WidestIndent));
            if (running.Contains(rows[i]))
                _running.Add(_text.Length);
            else if (footnotes.Contains(rows[i]))
                _footnotes.Add(_text.Length);
            _text.Append(rows[i].Text).Append('\n');
        }
    }
}
