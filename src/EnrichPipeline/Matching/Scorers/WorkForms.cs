using System.Text.RegularExpressions;
using EnrichPipeline.Characters;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Scorers;

/// <summary>
/// Distinguishes a journal article from a dataset, thesis, report or book with the same title, and one version of a review from the next.
/// </summary>
internal static partial class WorkForms
{
    public static TypeConflict Conflict(MatchInput input, FieldComparison container, FieldComparison pages)
    {
        if (IsOtherVersion(input))
            return TypeConflict.OtherVersion;
        if (pages.Agrees)
            return TypeConflict.None;
        if (IsOtherForm(input.Record.Type) && PrintsJournalPlace(input.Citation) && !container.Supports)
            return TypeConflict.OtherFormForArticle;
        return IsArticle(input.Record) && IsPrintedAsOtherForm(input) && !container.Supports
            ? TypeConflict.ArticleForOtherForm
            : TypeConflict.None;
    }

    private static bool IsOtherVersion(MatchInput input) =>
        IsOtherReview(input)
        || (input.Printed.Version is { } printed && VersionMark.NumberOf(input.Record) is { } recorded && printed != recorded);

    /// <summary>Whether the record is another version of a Cochrane review: only the year tells versions apart.</summary>
    private static bool IsOtherReview(MatchInput input) =>
        input.Record.Doi is { } doi && doi != input.Citation.Doi && CochraneReview().IsMatch(doi.Value)
        && input.Citation.Year is { } year && input.Record.Years.Count > 0 && !input.Record.Years.Contains(year);

    // Some records of articles have another type, or none.
    private static bool IsArticle(BibliographicRecord record) =>
        record.Type is "journal-article" || (record is { Volume: not null, Pages: not null } && !IsOtherForm(record.Type));

    private static bool PrintsJournalPlace(Citation citation) =>
        citation is { Kind: CitationKind.Article or CitationKind.Unknown }
        && ((citation.Container is not null && (citation.Volume ?? citation.Pages) is not null)
            || citation is { Volume: not null, Pages: not null });

    private static bool IsOtherForm(string? type) =>
        type is "dataset" or "data" or "database" or "dissertation" or "thesis" or "report" or "rprt" or "report-component" or "standard"
            or "book" or "monograph" or "edited-book" or "reference-book" or "reference-entry" or "other" or "software"
            or "book-chapter" or "book-section" or "book-part" or "chapter" or "chap";

    private static bool IsPrintedAsOtherForm(MatchInput input) =>
        input.Citation.Kind is CitationKind.Thesis or CitationKind.Dataset or CitationKind.Patent or CitationKind.Book
        && input.Citation is { Volume: null, Pages: null };

    [GeneratedRegex(
        @"^10\.1002/14651858\.(?:cd|mr)\d+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout.Milliseconds)]
    private static partial Regex CochraneReview();
}
