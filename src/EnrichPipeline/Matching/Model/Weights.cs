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
        -3.516, // Always
        3.851, // TitleSimilarity
        1.228, // TitleLength
        -0.622, // TitleMissing
        -0.875, // TitleExtra
        -0.336, // TitleReplaced
        -1.786, // TitleNumerals
        -0.567, // TitleUncovered
        -2.633, // TitlePartial
        -1.639, // TitleTails
        -3.935, // TitleDisagrees
        0.944, // TitleShared
        1.959, // FirstAuthorAgrees
        0.033, // FirstAuthorNearly
        -0.349, // FirstAuthorInitials
        -1.462, // FirstAuthorDisagrees
        0.000, // OtherAuthorsShare
        -1.059, // OtherAuthorsDisagree
        1.420, // ContainerAgrees
        0.000, // ContainerNearly
        -1.047, // ContainerDisagrees
        0.000, // YearAgrees
        0.000, // YearNearly
        -1.097, // YearDisagrees
        1.721, // VolumeAgrees
        0.000, // VolumeLoose
        -0.632, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.205, // IssueDisagrees
        1.418, // PagesAgree
        0.000, // PagesLoose
        0.000, // PagesNearly
        -2.051, // PagesDisagree
        -0.303, // Unexplained
        2.071, // Place
        -0.984, // OtherTitleAndAuthor
        -0.982, // TwoDisagreements
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
