using System.Text;

namespace EnrichPipeline.Articles.Lists;

/// <summary>The lines of a passage joined to one running text, with the way back to their offsets.</summary>
internal sealed class RunningText
{
    private readonly Passage _passage;
    private readonly int[] _starts;

    public RunningText(Passage passage)
    {
        (_passage, _starts) = (passage, new int[passage.Lines.Count]);
        var text = new StringBuilder();
        for (var line = 0; line < _starts.Length; line++)
        {
            if (line > 0)
                text.Append(' ');
            _starts[line] = text.Length;
            text.Append(passage[line]);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The offsets at which the lines begin.</summary>
    public IReadOnlyList<int> Starts => _starts;

    public bool BeginsLine(int offset) => LineAt(offset) is var line && _starts[line] == offset && !_passage.Lines[line].Inside;

    /// <summary>Whether a line that follows a blank line begins here.</summary>
    public bool IsApart(int offset) => BeginsLine(offset) && _passage.Lines[LineAt(offset)] is { Gap: > 0, NewPage: false };

    /// <summary>Returns the offset of a place in the passage's own text.</summary>
    public int Source(int offset)
    {
        var line = LineAt(offset);
        return Math.Min(_passage.Lines[line].Start + offset - _starts[line], _passage.Lines[line].End);
    }

    private int LineAt(int offset) => Array.BinarySearch(_starts, offset) is var found && found >= 0 ? found : ~found - 1;
}
