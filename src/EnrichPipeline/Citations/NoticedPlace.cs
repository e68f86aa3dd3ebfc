using System.Buffers;
using System.Text.RegularExpressions;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Citations;

/// <summary>
/// Removes the place of the corrected article from the title of a notice, which is not the notice's own place:
/// <c>Corrigendum to “Title” [J Test 30 (2015) 100–108]. J Test. 2016;36:333.</c>
/// </summary>
internal static partial class NoticedPlace
{
    private static readonly SearchValues<string> _notices =
        SearchValues.Create(WordLists.Of("noticeOpenings"), StringComparison.OrdinalIgnoreCase);

    public static string Cut(string text)
    {
        var notice = text.AsSpan().IndexOfAny(_notices);
        if (notice < 0)
            return text;
        var place = Place().Match(text, notice);
        // Without another year, it is the only place that is printed.
        return place.Success && text.Remove(place.Index, place.Length) is var rest && Year().IsMatch(rest) ? rest : text;
    }

    [GeneratedRegex(@"\b(?:1[89]|20)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\s?\[[^\[\]]*\d[^\[\]]*\(?\b(?:1[89]|20)\d\d\b\)?[^\[\]]*\d[^\[\]]*\]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
