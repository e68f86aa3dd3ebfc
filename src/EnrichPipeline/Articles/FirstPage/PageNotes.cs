using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>The copyright line and the affiliations, read from the notes of an article.</summary>
internal sealed record PageNotes(string? Copyright, IReadOnlyList<string> Affiliations)
{
    private const int Reach = 300;
    private const int LongestCopyright = 400;
    private const int MaxAffiliations = 200;

    public static PageNotes Of(Passage notes) => new(CopyrightOf(notes), AffiliationsOf(notes));

    private static string? CopyrightOf(Passage notes)
    {
        for (var line = 0; line < Math.Min(Reach, notes.Lines.Count); line++)
        {
            var text = notes[line];
            if (text.Length <= LongestCopyright
                && (
                    text[0] == '©'
                    || text.StartsWith("Copyright ©", StringComparison.OrdinalIgnoreCase)
                    || text.StartsWith("Copyright (c)", StringComparison.OrdinalIgnoreCase)))
                return OneLine.Of(text);
        }

        return null;
    }

    private static List<string> AffiliationsOf(Passage notes)
    {
        var found = new List<string>();
        for (var line = HeadingLine(notes) + 1; line > 0 && line < notes.Lines.Count && found.Count < MaxAffiliations; line++)
        {
            var label = LabelReader.Read(notes.Text, notes.Lines[line].Start, notes.Lines[line].End);
            if (!label.IsNumber)
                break;
            if (OneLine.Of(notes.Text.AsSpan(label.TextStart, Math.Max(0, notes.Lines[line].End - label.TextStart))) is
                { Length: > 0 } affiliation)
                found.Add(affiliation);
            else if (line + 1 < notes.Lines.Count)
                found.Add(OneLine.Of(notes[++line]));
        }

        return found;
    }

    private static int HeadingLine(Passage notes)
    {
        Span<char> buffer = stackalloc char[HeadingText.MaxLength];
        for (var line = 0; line < Math.Min(Reach, notes.Lines.Count); line++)
        {
            if (HeadingText.Of(notes[line], buffer)
                is "authors and affiliations"
                    or "affiliations"
                    or "author affiliations"
                    or "author information")
                return line;
        }

        return -2;
    }
}
