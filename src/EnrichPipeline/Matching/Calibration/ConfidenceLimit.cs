using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// An upper bound of the confidence in a record, whatever its score. Each limit is for a kind of wrong match that looks right: another type
/// of work, another version, the next year's paper, the second work in the same text.
/// </summary>
internal static class ConfidenceLimit
{
    private const int LeastSupports = 3;
    private const int TellingTitle = 20;

    /// <summary>It is not the work.</summary>
    private const double Excluded = 0.02;

    /// <summary>It hardly is.</summary>
    private const double Unlikely = 0.4;

    /// <summary>A person has to decide.</summary>
    private const double Undecided = 0.6;

    public static double Of(IReadOnlyList<FieldComparisons> comparisons, int index) =>
        Math.Min(Of(comparisons[index]), comparisons[index].TextHoldsTwoReferences || IsOneOfTwoWorks(comparisons, index) ? Undecided : 1);

    /// <summary>The limit of a record taken by itself.</summary>
    public static double Of(FieldComparisons compared) => compared switch
    {
        { TypeConflict: TypeConflict.Notice or TypeConflict.Container } => Excluded,
        { HasPrintedIdentifier: true, IdentifierIsConfirmed: false } => Unlikely,
        { TypeConflict: TypeConflict.OtherVersion or TypeConflict.CommentaryForArticle } => Undecided,
        { TypeConflict: not TypeConflict.None, HasPrintedIdentifier: false } => Unlikely,
        { Title: { DiffersDecisively: true } or { TailsDiffer: true }, IsInPrintedPlace: false } => Undecided,
        { HasPrintedIdentifier: true } => 1,
        { Supports: < LeastSupports } => Unlikely,
        { FirstAuthor.Disagrees: true, Volume.Agrees: false, Pages.Agrees: false } => Undecided,
        { FirstAuthor.Disagrees: true, Title.Partial: true } => Undecided,
        { IsOnOtherPages: true, AllButPagesAgree: false } => Undecided,
        { IsElsewhere: true } or { LacksPrintedPlace: true, LacksPrintedContainer: true } => Undecided,
        // Guidelines and statements are published by several journals at once, each with a DOI of its own.
        { Container.Disagrees: true, Volume.Agrees: false, Pages.Agrees: false } => Undecided,
        _ => 1,
    };

    /// <summary>Whether the text holds this work's title and, elsewhere, the title and first author of another work.</summary>
    private static bool IsOneOfTwoWorks(IReadOnlyList<FieldComparisons> comparisons, int index)
    {
        var one = comparisons[index];
        if (!IsNamed(one))
            return false;
        for (var i = 0; i < comparisons.Count; i++)
        {
            var other = comparisons[i];
            if (i != index && IsNamed(other) && other.Supports > LeastSupports && AreApart(one.Title, other.Title)
                && !SameWork.Is(one.Record, other.Record))
                return true;
        }
        return false;
    }

    private static bool IsNamed(FieldComparisons compared) =>
        compared.Title is { Field.Agrees: true, Letters: >= TellingTitle, Partial: false }
            && (compared.Pages.Agrees || compared.Volume.Agrees);

    private static bool AreApart(TitleComparison one, TitleComparison other) => one.To <= other.From || other.To <= one.From;
}
