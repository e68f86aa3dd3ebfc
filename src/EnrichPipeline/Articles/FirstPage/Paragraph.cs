using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Consecutive lines without a blank line between them.</summary>
internal readonly record struct Paragraph(Passage Passage, int First, int Count)
{
    public int Length => Passage.Lines[First + Count - 1].End - Passage.Lines[First].Start;

    public ReadOnlySpan<char> FirstLine => Passage[First];

    public string Text => OneLine.Of(Passage.Text.AsSpan(Passage.Lines[First].Start, Length));

    public static List<Paragraph> Of(Passage passage, int from)
    {
        var paragraphs = new List<Paragraph>();
        var first = from;
        for (var line = from + 1; line <= passage.Lines.Count; line++)
        {
            if (line < passage.Lines.Count && passage.Lines[line].Gap == 0)
                continue;
            if (first < passage.Lines.Count)
                paragraphs.Add(new Paragraph(passage, first, line - first));
            first = line;
        }

        return paragraphs;
    }

    public Paragraph WithoutFirstLine() => this with { First = First + 1, Count = Count - 1 };
}
