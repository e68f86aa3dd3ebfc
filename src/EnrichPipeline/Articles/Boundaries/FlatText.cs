using System.Text;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Boundaries;

/// <summary>The lines of a passage as one running text, and the way back.</summary>
internal sealed class FlatText
{
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

    public bool BeginsLine(int offset) => Array.BinarySearch(_starts, offset) >= 0;

    /// <summary>Where a place lies in the passage's own text.</summary>
    public int Source(int offset)
    {
        var line = LineAt(offset);
        return Math.Min(_passage.Lines[line].Start + offset - _starts[line], _passage.Lines[line].End);
    }
}
