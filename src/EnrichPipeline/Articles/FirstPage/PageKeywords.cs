using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.FirstPage;

/// <summary>Reads a line of keywords.</summary>
internal static class PageKeywords
{
    private const int Longest = 600;
    private static readonly string[] _words = WordLists.Of("keywordLabels");

    /// <summary>Returns the keywords after a label such as "Keywords", null if the
    /// paragraph begins with no label, or nothing if it has only the label.</summary>
    public static IReadOnlyList<string>? AfterLabel(Paragraph paragraph)
    {
        var line = paragraph.FirstLine;
        foreach (var word in _words)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase) || line.Length > word.Length && char.IsLetter(line[word.Length]))
                continue;
            var rest = line[word.Length..].TrimStart(" :.-–—\u00A0\t");
            return !rest.IsEmpty
                    ? Parts(
                        paragraph.Passage.Text[
                            (paragraph.Passage.Lines[paragraph.First].End - rest.Length)..(
                                paragraph.Passage.Lines[paragraph.First + paragraph.Count - 1].End)
                        ])
                : paragraph.Count > 1 ? Split(paragraph.WithoutFirstLine())
                : [];
        }

        return null;
    }

    public static IReadOnlyList<string> Split(Paragraph paragraph) =>
        paragraph.Length > Longest
            ? []
            : Parts(paragraph.Passage.Text.Substring(paragraph.Passage.Lines[paragraph.First].Start, paragraph.Length));

    /// <summary>Whether a line without a label is a run of keywords: web pages put
    /// no-break spaces between keywords, and no full stop after them.</summary>
    public static bool IsRun(Paragraph paragraph) =>
        paragraph is { Count: 1, Length: <= Longest }
        && paragraph.FirstLine.Contains('\u00A0')
        && paragraph.FirstLine[^1] is not ('.' or ':')
        && char.IsUpper(paragraph.FirstLine[0])
        && !LayoutWords.IsFurniture(paragraph.FirstLine);

    // A run without any separator ("Multiple Myeloma Docetaxel") stays one entry, because nothing shows where a keyword ends.
    private static List<string> Parts(string text)
    {
        char[] separators =
            text.Contains(';') ? [';', '\n']
            : text.Contains('·') ? ['·', '\n']
            : text.Contains('•') ? ['•', '\n']
            : text.Contains(',') ? [',']
            : text.Contains('|') ? ['|']
            : text.Contains('\u00A0') ? ['\u00A0', '\n']
            : ['\n', '\t', '、', '；'];
        return [.. text.Split(separators).Select(part => OneLine.Of(part).Trim('.', ' ')).Where(part => part.Length > 0)];
    }
}
