using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Calibration;

/// <summary>Field comparisons that say nothing. A test adds to them those that it is about.</summary>
internal static class Silent
{
    public static readonly FieldComparison Agrees = new(Agreement.Agrees, 1);
    public static readonly FieldComparison Nearly = new(Agreement.Nearly, 0.5);
    public static readonly FieldComparison Disagrees = new(Agreement.Disagrees);

    public static readonly FieldComparisons All = new(
        Work("", null, ""),
        new(FieldComparison.Silence()),
        default,
        default,
        default,
        default,
        default,
        default,
        default,
        default,
        default,
        TypeConflict.None,
        0
    );

    /// <summary>Three fields agree, the smallest number that is trusted.</summary>
    public static readonly FieldComparisons Supported = All with { Title = new(Agrees), FirstAuthor = Agrees, Year = Agrees };
}
