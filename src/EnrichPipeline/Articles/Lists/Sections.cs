namespace EnrichPipeline.Articles.Lists;

/// <summary>Cuts a text at its reference headings.</summary>
internal static class Sections
{
    private static readonly string[] RunInWords = ["References", "REFERENCES", "Reference", "REFERENCE", "Bibliography", "BIBLIOGRAPHY", "Literature Cited", "LITERATURE CITED", "Literature cited", "Literatur", "LITERATUR", "Referencias", "Références", "Bibliografía", "Bibliografia", "Bibliographie", "参考文献"];

    /// <summary>One passage for each heading, from below it to the next.</summary>
    public static IReadOnlyList<Passage> Of(Passage whole)
    {
        var starts = new List<(int Heading, Line? Clipped)>();
        for (var line = 0; line < whole.Lines.Count; line++)
        {
            if (ReferenceHeadings.IsHeading(whole[line]))
                starts.Add((line, null));
            else if (RunIn(whole, line) is { } rest)
                starts.Add((line, rest));
        }

        return [.. starts.Select((start, i) => Between(whole, start, i + 1 < starts.Count ? starts[i + 1] : null)).Where(section => section.Lines.Count > 0)];
    }

    /// <summary>What is left of a passage after an offset.</summary>
    public static Passage After(Passage passage, int offset)
    {
        var line = passage.LineAt(offset);
        var skip = passage.Lines[line].Start >= offset ? line : line + 1;
        return passage with { Lines = passage.Lines[skip..] };
    }

    private static Passage Between(Passage whole, (int Heading, Line? Clipped) from, (int Heading, Line? Clipped)? to)
    {
        var last = to?.Heading ?? whole.Lines.Count;
        if (from.Clipped is not { } rest)
            return whole with { Lines = whole.Lines[(from.Heading + 1)..last] };
        var lines = new List<Line>(last - from.Heading) { rest };
        for (var line = from.Heading + 1; line < last; line++)
            lines.Add(whole.Lines[line]);
        return whole with { Lines = lines.ToArray() };
    }

    // In text without line breaks the heading stands in the middle of a line: the last such place counts.
    private static Line? RunIn(Passage whole, int line)
    {
        var text = whole[line];
        var found = -1;
        foreach (var word in RunInWords)
        {
            for (var at = 0; at >= 0 && at < text.Length;)
            {
                var next = text[at..].IndexOf(word, StringComparison.Ordinal);
                if (next < 0)
                    break;
                at += next;
                if (ReferenceHeadings.RunIn(text[at..], word) is > 0 and var length && (at == 0 || !char.IsLetter(text[at - 1])))
                    found = Math.Max(found, at + length);
                at += word.Length;
            }
        }

        return found < 0 ? null : whole.Lines[line] with { Start = whole.Lines[line].Start + found, Gap = 1 };
    }
}
