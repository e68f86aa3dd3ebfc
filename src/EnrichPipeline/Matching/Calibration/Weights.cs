using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching.Calibration;

/// <summary>
/// The weights of the model: a conditional logit ("this record, that one, or none") over 4,389 labelled references, each with its
/// candidates by search and by place in a journal, and once more with the work itself withheld. The verb <c>fit</c> of
/// tests/EnrichPipeline.Benchmarks prints them. A weight of zero says no more than silence does.
/// </summary>
internal static class Weights
{
    // A printed identifier is rarely wrong, but one in a hundred or so belongs to another work: the text has to confirm it.
    private const double IdentifierAgrees = 6;
    private const double IdentifierDisagrees = -3;

    /// <summary>In the order of <see cref="Feature"/>.</summary>
    public static ReadOnlySpan<double> Fitted =>
    [
        -3.931, // Always
        4.110, // TitleSimilarity
        1.179, // TitleLength
        -0.587, // TitleMissing
        -1.093, // TitleExtra
        -0.643, // TitleReplaced
        -1.822, // TitleNumerals
        -1.500, // TitleOpposed
        -0.500, // TitleUnlike
        -0.539, // TitleUncovered
        -2.915, // TitlePartial
        -1.530, // TitleTails
        -3.727, // TitleDisagrees
        1.108, // TitleShared
        1.815, // FirstAuthorAgrees
        0.040, // FirstAuthorNearly
        -0.456, // FirstAuthorInitials
        -1.445, // FirstAuthorDisagrees
        0.081, // OtherAuthorsShare
        -1.294, // OtherAuthorsDisagree
        1.444, // ContainerAgrees
        0.000, // ContainerNearly
        -0.897, // ContainerDisagrees
        0.000, // YearAgrees
        0.000, // YearNearly
        -1.184, // YearDisagrees
        1.949, // VolumeAgrees
        0.000, // VolumeLoose
        -0.668, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.194, // IssueDisagrees
        1.222, // PagesAgree
        0.000, // PagesLoose
        0.000, // PagesNearly
        -2.054, // PagesDisagree
        -0.252, // Unexplained
        2.040, // Place
        -0.955, // OtherTitleAndAuthor
        -0.767, // TwoDisagreements
        -1.000, // OtherPlace
        -1.000, // NextYearsPlace
        -0.500, // PlaceMissing
        -0.500, // ContainerMissing
    ];

    public static double Score(FieldComparisons comparisons, ReadOnlySpan<double> weights)
    {
        Span<double> values = stackalloc double[Features.Count];
        Features.Fill(comparisons, values);
        var score = 0.0;
        for (var i = 0; i < values.Length; i++)
            score += values[i] * weights[i];
        return score + Identifiers(comparisons);
    }

    private static double Identifiers(FieldComparisons comparisons)
    {
        if (comparisons.HasPrintedIdentifier)
            return comparisons.IdentifierIsConfirmed ? IdentifierAgrees : 0;
        return comparisons.Doi.Disagrees || comparisons.Pmid.Disagrees ? IdentifierDisagrees : 0;
    }
}
