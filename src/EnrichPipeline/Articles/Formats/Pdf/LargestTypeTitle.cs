using System.Text.RegularExpressions;
using EnrichPipeline.Articles.FirstPage;
using EnrichPipeline.Characters;

namespace EnrichPipeline.Articles.Formats.Pdf;

/// <summary>Finds the title on a first page: words in the largest type, if there are enough for a title.</summary>
internal static partial class LargestTypeTitle
{
    private const double MinGrowth = 1.15;
    private const double WidestLeading = 2;
    private const int MinWords = 4;
    private const int MinLetters = 20;
    private const int Longest = 400;

    /// <summary>Returns the title, or null if no text stands out.</summary>
    public static string? Of(GlyphPage page)
    {
        if (page.Glyphs.Count == 0)
            return null;
        var body = page.Glyphs.Select(glyph => glyph.Size).Order().ElementAt(page.Glyphs.Count / 2);
        return page.Glyphs.Where(glyph => glyph.Size >= MinGrowth * body)
            .GroupBy(glyph => Math.Round(glyph.Size * 2)).OrderByDescending(size => size.Key)
            .SelectMany(size => Runs(PageRow.Of(Segment.Of([.. size])))).FirstOrDefault(IsTitle);
    }

    private static IEnumerable<string> Runs(List<PageRow> rows)
    {
        var first = 0;
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && rows[i - 1].Baseline - rows[i].Baseline <= WidestLeading * rows[i].Size)
                continue;
            yield return string.Join(' ', rows[first..i].Select(row => row.Text.Trim()));
            first = i;
        }
    }

    private static bool IsTitle(string text) =>
        text.Length <= Longest && text.Split(' ').Length >= MinWords && text.Count(char.IsLetter) >= MinLetters
        && !LayoutWords.IsFurniture(text) && !Journal().IsMatch(text);

    [GeneratedRegex(
        @"^(?:the\s+)?(?:\w+\s+){0,3}(?:journal|proceedings|annals|archives|transactions|bulletin|acta)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex Journal();
}
