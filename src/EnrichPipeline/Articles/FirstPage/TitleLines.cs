using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Finds the lines that print a known title.</summary>
internal static class TitleLines
{
    private const int Reach = 100;
    private const int MaxMarks = 3;

    /// <summary>Returns the line after the title, or -1 if the title is not found.</summary>
    public static int After(Passage head, string title)
    {
        var letters = HeadText.Letters(title);
        for (var first = 0; first < Math.Min(Reach, head.Lines.Count); first++)
        {
            var (rest, line) = (letters, first);
            while (rest.Length > 0 && line < head.Lines.Count && MatchedLength(rest, HeadText.Letters(head[line])) is > 0 and var taken)
                (rest, line) = (rest[taken..], line + 1);
            if (rest.Length == 0)
                return line;
        }

        return -1;
    }

    // A footnote mark may follow the title.
    private static int MatchedLength(string title, string line) =>
        title.StartsWith(line, StringComparison.OrdinalIgnoreCase) ? line.Length
        : line.StartsWith(title, StringComparison.OrdinalIgnoreCase) && line.Length <= title.Length + MaxMarks ? title.Length : 0;
}
