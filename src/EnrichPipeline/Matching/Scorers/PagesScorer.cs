using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>Compares the first page or the article number. A record without either gives no evidence.</summary>
internal static class PagesScorer
{
    public const double WeakSimilarity = 0.7;
    public const double OtherEnd = 0.9;

    private const int ShortestInDoi = 4;

    public static FieldComparison Score(MatchInput input)
    {
        var record = input.Record;
        var printed = input.Citation.Pages;
        var recorded = record.Pages ?? record.ArticleNumber;
        if (recorded is null || !Number.HasDigit(recorded))
            return FieldComparison.Silence(printed, recorded);
        // Page S117 of a supplement is not page 117 of an issue.
        var isOtherPart = MeetingAbstracts.ArePagesOfSupplement(printed) != MeetingAbstracts.ArePagesOfSupplement(record.Pages);
        if (isOtherPart && IsFirst(printed, record.Pages))
            return new FieldComparison(Agreement.Nearly, WeakSimilarity, printed, recorded);
        if (IsFirst(printed, record.Pages) || IsFirst(printed, record.ArticleNumber) || IsFirst(input.Citation.AbstractNumber, recorded))
        {
            var similarity = LastDiffers(printed, record.Pages) ? OtherEnd : 1;
            return new FieldComparison(Agreement.Agrees, similarity, printed ?? input.Citation.AbstractNumber, recorded);
        }
        if (HasFirst(input, record.Pages) || HasFirst(input, record.ArticleNumber))
            return new FieldComparison(Agreement.Agrees, WeakSimilarity, printed ?? First(recorded).ToString(), recorded);
        if (printed is null || !Number.HasDigit(printed))
            return FieldComparison.Silence(printed, recorded);
        if (IsInDoi(record.Doi, printed))
            return new FieldComparison(Agreement.Agrees, WeakSimilarity, printed, recorded);
        if (CountsFromOne(printed) || CountsFromOne(recorded))
            return FieldComparison.Silence(printed, recorded);
        return !isOtherPart && Misprint(printed, recorded)
            ? new FieldComparison(Agreement.Nearly, 0.5, printed, recorded)
            : new FieldComparison(Agreement.Disagrees, 0, printed, recorded);
    }

    private static bool IsFirst(string? printed, string? recorded) =>
        printed is not null && recorded is not null && Number.Same(First(printed), First(recorded));

    // If pages were parsed, a number that was parsed as volume, issue or last page is not the first page too.
    private static bool HasFirst(MatchInput input, string? pages) =>
        pages is not null && Number.HasDigit(pages) && input.HasNumberOutsideTitle(First(pages))
            && !(input.Citation.Pages is not null && IsTaken(input, First(pages)));

    private static bool IsTaken(MatchInput input, ReadOnlySpan<char> page) =>
        Number.Same(input.Citation.Volume, page) || Number.Same(input.Citation.Issue, page)
            || (input.Citation.Pages is { } range && range.Contains('-') && Number.Same(Last(range), page));

    // PLoS One prints e17968 and its DOI ends in 0017968, but some records have the page numbers of the file instead.
    private static bool IsInDoi(Doi? doi, string printed) =>
        doi is { } known && Number.SignificantDigits(First(printed)) is { Length: >= ShortestInDoi } page
        && known.Value.AsSpan(known.Value.LastIndexOf('/') + 1).TrimEnd('.').EndsWith(page);

    // 1-12 may be the page numbers of a file, or of an article that was not yet in an issue.
    private static bool CountsFromOne(string pages) => pages.Contains('-') && AreFromOne(pages);

    /// <summary>Whether pages begin on page 1, as those of every issue or article in some journals do.</summary>
    public static bool AreFromOne(string? pages) => pages is not null && Number.SignificantDigits(First(pages)) is "1";

    // One digit of the first page is wrong, or the last page is right. Where both ends differ, the pages are those of a neighbour.
    private static bool Misprint(string printed, string recorded)
    {
        if (printed.Contains('-') && recorded.Contains('-'))
            return Number.SignificantDigits(Last(printed)) is { Length: > 1 } last
                && last.SequenceEqual(Number.SignificantDigits(Last(recorded)));
        var a = Number.SignificantDigits(First(printed));
        var b = Number.SignificantDigits(First(recorded));
        return a.Length >= 3 && b.Length >= 3 && WordDistance.Within(a, b, 1);
    }

    private static bool LastDiffers(string? printed, string? recorded) =>
        printed?.Contains('-') == true && recorded?.Contains('-') == true && !Number.Same(Last(printed), Last(recorded));

    private static ReadOnlySpan<char> First(string pages) => pages.IndexOf('-') is > 0 and var dash ? pages.AsSpan(0, dash) : pages;

    private static ReadOnlySpan<char> Last(string pages) => pages.AsSpan(pages.LastIndexOf('-') + 1);
}
