using System.Buffers;
using System.Text;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Articles.Reasons;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>The lines of a passage as one running text, and the way back.</summary>
internal sealed class FlatText
{
    private const int LongestNumber = 6;
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.) ");

    private readonly Passage _passage;
    private readonly int[] _starts;

    public FlatText(Passage passage)
    {
        _passage = passage;
        _starts = new int[passage.Lines.Count];
        var text = new StringBuilder();
        for (var line = 0; line < passage.Lines.Count; line++)
        {
            if (line > 0)
                text.Append(' ');
            _starts[line] = text.Length;
            text.Append(passage[line]);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public int LineAt(int offset) => Array.BinarySearch(_starts, offset) is var found && found >= 0 ? found : ~found - 1;

    /// <summary>Whether a line begins at the offset, or no more than a number comes before it.</summary>
    public bool BeginsLine(int offset)
    {
        var start = _starts[LineAt(offset)];
        return offset - start <= LongestNumber && !Text.AsSpan(start, offset - start).ContainsAnyExcept(NumberMarks);
    }

    public int StartOf(int line) => _starts[line];

    /// <summary>The stretches between cuts as entries, blanks at their ends left out.</summary>
    public List<Entry> Entries(List<BestCut> cuts, Func<BestCut, Boundary> why)
    {
        var entries = new List<Entry>(cuts.Count);
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (start, length) = (cuts[i].Offset, cuts[i + 1].Offset - cuts[i].Offset);
            var end = start + Text.AsSpan(start, length).TrimEnd().Length;
            entries.Add(new Entry(null, Source(start), Source(end - 1) + 1, i == 0 ? new Boundary(BoundaryKind.FirstLine) : why(cuts[i])));
        }

        return entries;
    }

    /// <summary>Where a place lies in the passage's own text.</summary>
    public int Source(int offset)
    {
        var line = LineAt(offset);
        return Math.Min(_passage.Lines[line].Start + offset - _starts[line], _passage.Lines[line].End);
    }
}
