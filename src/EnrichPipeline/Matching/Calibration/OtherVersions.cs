using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// Tells records with their own DOIs that agree in all but the year or the printed version: yearly reports, and versions of a dataset.
/// </summary>
internal static class OtherVersions
{
    /// <summary>What a record loses in score if another one is the printed version, since both agree in all else.</summary>
    public const double Loss = -4;

    /// <summary>Whether another record is the printed version of this one.</summary>
    public static bool Is(IReadOnlyList<FieldComparisons> comparisons, int index)
    {
        var one = comparisons[index];
        if (one.Record.Doi is null)
            return false;
        foreach (var other in comparisons)
        {
            if (other.Record.Doi is { } doi && doi != one.Record.Doi && (HasPrintedYear(other, one) || IsPrintedVersion(other, one)))
                return true;
        }
        return false;
    }

    private static bool HasPrintedYear(FieldComparisons one, FieldComparisons other) =>
        one.Year.Agrees && !other.Year.Agrees && SameWork.Is(one.Record, other.Record);

    private static bool IsPrintedVersion(FieldComparisons one, FieldComparisons other) =>
        other.TypeConflict == TypeConflict.OtherVersion
        && one is { TypeConflict: TypeConflict.None, Title.Field.Agrees: true, FirstAuthor.Agrees: true };
}
