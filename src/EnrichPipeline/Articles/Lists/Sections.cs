namespace EnrichPipeline.Articles.Lists;

/// <summary>Cuts a text at its reference headings.</summary>
internal static class Sections
{
    private static readonly string[] RunInWords = ["References", "REFERENCES", "Reference", "REFERENCE", "Bibliography", "BIBLIOGRAPHY", "Literature Cited", "LITERATURE CITED", "Literature cited", "Literatur", "LITERATUR", "Referencias", "Références", "Bibliografía", "Bibliografia", "Bibliographie", "参考文献"];

    /// <summary>One passage for each heading, from below it to the next.</summary>
    public static IReadOnlyList<Passage> Of(Passage whole) => Of(whole, line => ReferenceHeadings.IsHeading(line));

    /// <summary>One passage for each heading of notes, from below it to the next heading of any kind.</summary>
    public static IEnumerable<Passage> OfNotes(Passage whole) =>
        Of(whole, line => ReferenceHeadings.IsNotes(line) || ReferenceHeadings.IsHeading(line))
            .Where(section => ReferenceHeadings.IsNotes(section.Heading!.Value.Of(whole.Text)));

    private static List<Passage> Of(Passage whole, Heads isHeading)
    {
        var starts = new List<Start>();
        for (var line = 0; line < whole.Lines.Count; line++)
        {
            if (isHeading(whole[line]))
                starts.Add(new Start(line, whole.Lines[line], null));
            else if (RunIn(whole, line) is var (heading, rest))
                starts.Add(new Start(line, heading, rest));
        }

        return [.. starts.Select((start, i) => Between(whole, start, i + 1 < starts.Count ? starts[i + 1] : null))];
    }

    /// <summary>What is left of a passage after an offset.</summary>
    public static Passage After(Passage passage, int offset)
    {
        var line = passage.LineAt(offset);
        var skip = passage.Lines[line].Start >= offset ? line : line + 1;
        return passage with { Lines = passage.Lines[skip..] };
    }

    private static Passage Between(Passage whole, Start from, Start? to)
    {
        var last = to?.Line ?? whole.Lines.Count;
        if (from.Clipped is not { } rest)
            return whole with { Lines = whole.Lines[(from.Line + 1)..last], Heading = from.Heading };
        var lines = new List<Line>(last - from.Line) { rest };
        for (var line = from.Line + 1; line < last; line++)
            lines.Add(whole.Lines[line]);
        return whole with { Lines = lines.ToArray(), Heading = from.Heading };
    }

    // In text without line breaks the heading stands in the middle of a line: the last such place counts.
    private static (Line Heading, Line Below)? RunIn(Passage whole, int line)
    {
        var text = whole[line];
        var (found, heading) = (-1, -1);
        foreach (var word in RunInWords)
        {
            for (var at = 0; at >= 0 && at < text.Length;)
            {
                var next = text[at..].IndexOf(word, StringComparison.Ordinal);
                if (next < 0)
                    break;
                at += next;
                if (ReferenceHeadings.RunIn(text[at..], word) is > 0 and var length && (at == 0 || !char.IsLetter(text[at - 1])))
                    (found, heading) = at + length > found ? (at + length, at) : (found, heading);
                at += word.Length;
            }
        }

        if (found < 0)
            return null;
        var (own, start) = (whole.Lines[line], whole.Lines[line].Start);
        return (own with { Start = start + heading, End = start + text[..found].TrimEnd(" \t\u00A0:.\r\n").Length }, own with { Start = start + found, Gap = 1 });
    }

    private delegate bool Heads(ReadOnlySpan<char> line);

    private readonly record struct Start(int Line, Line Heading, Line? Clipped);
}
