using System.Text;
using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>The labels that a line may have from an offset on, as bits.</summary>
internal readonly record struct LabelMark(int Offset, int Mask);

/// <summary>A text whose lines have known labels.</summary>
internal sealed record TrainingDocument(string Text, IReadOnlyList<LabelMark> Marks, TrainingSource Source, string Id = "");

/// <summary>The sources of training documents.</summary>
internal enum TrainingSource
{
    Rendered,
    Sections,
    Theses,
    Layouts,
    Prose,
}

/// <summary>Writes a text line by line, with the label of each line.</summary>
internal sealed class TrainingText
{
    public const int Outside = 1 << (int)LineLabel.Outside;
    public const int Heading = 1 << (int)LineLabel.Heading;
    public const int First = 1 << (int)LineLabel.First;
    public const int Continuation = 1 << (int)LineLabel.Continuation;
    public const int Furniture = 1 << (int)LineLabel.Furniture;

    private readonly StringBuilder _text = new();
    private readonly List<LabelMark> _marks = [];

    public void Line(string line, int mask)
    {
        Run(line, mask);
        _text.Append('\n');
    }

    public void Lines(IEnumerable<string> lines, int mask)
    {
        foreach (var line in lines)
            Line(line, mask);
    }

    public void Blank(int lines = 1) => _text.Append('\n', lines);

    public void NewPage() => _text.Append('\f');

    /// <summary>Adds text to the same line that belongs to another entry.</summary>
    public void Run(string text, int mask)
    {
        var blanks = text.Length - text.AsSpan().TrimStart().Length;
        if (blanks < text.Length)
            _marks.Add(new LabelMark(_text.Length + blanks, mask));
        _text.Append(text);
    }

    public TrainingDocument Build(TrainingSource source) => new(_text.ToString(), _marks, source);

    /// <summary>Returns the labels that each line may have, as bits.</summary>
    public static int[] MasksOf(TrainingDocument document, IReadOnlyList<Line> lines)
    {
        var masks = new int[lines.Count];
        var (next, carried) = (0, Outside);
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i + 1 < lines.Count ? lines[i + 1].Start : int.MaxValue;
            var mask = 0;
            for (; next < document.Marks.Count && document.Marks[next].Offset < end; next++)
            {
                var mark = document.Marks[next];
                mask = mask != 0 ? mask : mark.Offset - lines[i].Start <= 14 ? mark.Mask : carried | mark.Mask;
                carried = (mark.Mask & First) != 0 ? mark.Mask & ~First | Continuation : mark.Mask;
            }

            masks[i] = mask == 0 ? carried : mask;
        }

        return masks;
    }
}
