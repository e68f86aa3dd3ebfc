using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// Sets an upper bound on the confidence in a record, whatever its score. Each limit is for a kind of wrong match that looks right: another
/// type of work, another version, the next year's paper, the second work in the same text.
/// </summary>
internal static class ConfidenceLimit
{
    private const int MinSupportCount = 3;
    private const int DistinctiveTitle = 20;

    /// <summary>The limit for a record that is not the cited work.</summary>
    private const double Excluded = 0.02;

    /// <summary>The limit for a record that is hardly the cited work.</summary>
    private const double Unlikely = 0.4;

    /// <summary>The limit for a record about which a person has to decide.</summary>
    private const double Undecided = 0.6;

    public static double Of(IReadOnlyList<FieldComparisons> comparisons, int index) =>
        Math.Min(
            Of(comparisons[index]),
            comparisons[index].TextHasTwoReferences || IsOneOfTwoWorks(comparisons, index) || OtherVersions.Is(comparisons, index)
                ? Undecided
                : 1);

    /// <summary>Returns the limit of a record without regard to the other records.</summary>
    public static double Of(FieldComparisons compared) => compared switch
    {
        { TypeConflict: TypeConflict.Notice or TypeConflict.Container } => Excluded,
        { HasPrintedIdentifier: true, IdentifierIsConfirmed: false } => Unlikely,
        { TypeConflict: TypeConflict.OtherVersion or TypeConflict.CommentaryForArticle } => Undecided,
        { TypeConflict: not TypeConflict.None, HasPrintedIdentifier: false } => Unlikely,
        // The review of a book has its title.
        { TypeConflict: TypeConflict.ArticleForOtherForm, FirstAuthor.Disagrees: true } => Unlikely,
        { Title: { DiffersDecisively: true } or { TailsDiffer: true }, IsInPrintedPlace: false } => Undecided,
        { Title.Denied: true } => Undecided,
        { HasPrintedIdentifier: true, Title.Field.Disagrees: true } => Undecided,
        { HasPrintedIdentifier: true } => 1,
        { SupportCount: < MinSupportCount } => Unlikely,
        // A book of another year is another edition, or a printing of this one.
        { Year.Disagrees: true } when WholeRecord.IsBook(compared.Record.Type) => Undecided,
        { FirstAuthor.Disagrees: true, Volume.Agrees: false, Pages.Agrees: false } => Undecided,
        { FirstAuthor.Disagrees: true, Title.Partial: true } => Undecided,
        { Title.Before: > 0, Volume.Agrees: false, Pages.Agrees: false } => Undecided,
        { IsOnOtherPages: true, AllButPagesAgree: false } => Undecided,
        { IsElsewhere: true } or { LacksPrintedPlace: true, LacksPrintedContainer: true } => Undecided,
        // Several journals publish the same guideline or statement, each with its own DOI.
        { Container.Disagrees: true, Volume.Agrees: false, Pages.Agrees: false } => Undecided,
        // An equal number of the volume may be chance.
        { Container.Disagrees: true, Pages.Disagrees: true } => Undecided,
        _ => 1,
    };

    /// <summary>Whether the text contains the title and volume or pages of this work and, elsewhere, those of a second work.</summary>
    private static bool IsOneOfTwoWorks(IReadOnlyList<FieldComparisons> comparisons, int index)
    {
        var one = comparisons[index];
        if (!IsNamed(one))
            return false;
        for (var i = 0; i < comparisons.Count; i++)
        {
            var other = comparisons[i];
            if (i != index && IsNamed(other) && other.SupportCount > MinSupportCount && AreApart(one.Title, other.Title)
                && !SameWork.Is(one.Record, other.Record))
                return true;
        }
        return false;
    }

    private static bool IsNamed(FieldComparisons compared) =>
        compared.Title is { Field.Agrees: true, Letters: >= DistinctiveTitle, Partial: false }
            && (compared.Pages.Agrees || compared.Volume.Agrees);

    private static bool AreApart(TitleComparison one, TitleComparison other) => one.To <= other.From || other.To <= one.From;
}
