using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Model;

/// <summary>
/// The weights of the model: a conditional logit ("this record, that one, or none") over 4,389 labelled references, each with its
/// candidates by search and by place in a journal, and once more with the work itself withheld. The verb <c>fit</c> of
/// tests/EnrichPipeline.Benchmarks prints them. A weight of zero says no more than silence does.
/// </summary>
internal static class Weights
{
    // A printed identifier is rarely wrong, but one in a hundred or so is copied from the neighbour: two plain disagreements outweigh it.
    private const double IdentifierAgrees = 6;
    private const double IdentifierDisagrees = -3;

    /// <summary>In the order of <see cref="Feature"/>.</summary>
    public static ReadOnlySpan<double> Fitted =>
    [
        -3.542, // Always
        3.880, // TitleSimilarity
        1.238, // TitleLength
        -0.619, // TitleMissing
        -0.881, // TitleExtra
        -0.334, // TitleReplaced
        -1.789, // TitleNumerals
        -0.557, // TitleUncovered
        -2.640, // TitlePartial
        -1.638, // TitleTails
        -3.895, // TitleDisagrees
        0.953, // TitleShared
        1.972, // FirstAuthorAgrees
        0.043, // FirstAuthorNearly
        -0.346, // FirstAuthorInitials
        -1.456, // FirstAuthorDisagrees
        0.000, // OtherAuthorsShare
        -1.062, // OtherAuthorsDisagree
        1.434, // ContainerAgrees
        0.000, // ContainerNearly
        -1.061, // ContainerDisagrees
        0.000, // YearAgrees
        0.000, // YearNearly
        -1.083, // YearDisagrees
        1.689, // VolumeAgrees
        0.000, // VolumeLoose
        -0.735, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.217, // IssueDisagrees
        1.432, // PagesAgree
        0.000, // PagesLoose
        0.000, // PagesNearly
        -2.024, // PagesDisagree
        -0.296, // Unexplained
        2.061, // Place
        -0.981, // OtherTitleAndAuthor
        -0.959, // TwoDisagreements
    ];

    public static double Score(Findings findings, ReadOnlySpan<double> weights)
    {
        Span<double> values = stackalloc double[Features.Count];
        Features.Fill(findings, values);
        var score = 0.0;
        for (var i = 0; i < values.Length; i++)
            score += values[i] * weights[i];
        return score + Identifiers(findings);
    }

    private static double Identifiers(Findings findings)
    {
        if (findings.Doi.Agrees || findings.Pmid.Agrees)
            return IdentifierAgrees;
        return findings.Doi.Disagrees || findings.Pmid.Disagrees ? IdentifierDisagrees : 0;
    }
}
