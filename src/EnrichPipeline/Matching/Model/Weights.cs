using EnrichPipeline.Matching.Scorers;

namespace EnrichPipeline.Matching.Model;

/// <summary>The weights of the model.</summary>
internal static class Weights
{
    // A printed identifier is rarely wrong, but one in a hundred or so is copied from the neighbour: two plain disagreements outweigh it.
    private const double IdentifierAgrees = 5;
    private const double IdentifierDisagrees = -3;

    public static ReadOnlySpan<double> Fitted =>
    [
        -3.972, // Always
        4.332, // TitleSimilarity
        1.143, // TitleLength
        -0.429, // TitleMissing
        -0.802, // TitleExtra
        -0.383, // TitleReplaced
        -2.357, // TitleNumerals
        -0.089, // TitleUncovered
        -2.709, // TitlePartial
        -1.618, // TitleTails
        -3.453, // TitleDisagrees
        0.578, // TitleShared
        2.014, // FirstAuthorAgrees
        0.000, // FirstAuthorNearly
        -0.589, // FirstAuthorInitials
        -0.065, // FirstAuthorDisagrees
        0.000, // OtherAuthorsShare
        -0.403, // OtherAuthorsDisagree
        1.629, // ContainerAgrees
        0.000, // ContainerNearly
        0.000, // ContainerDisagrees
        0.000, // YearAgrees
        0.089, // YearNearly
        -1.823, // YearDisagrees
        1.561, // VolumeAgrees
        0.862, // VolumeLoose
        -0.276, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.290, // IssueDisagrees
        1.611, // PagesAgree
        0.000, // PagesLoose
        0.000, // PagesOtherEnd
        0.000, // PagesNearly
        -1.828, // PagesDisagree
        -0.594, // Unexplained
        2.664, // Place
        -1.326, // OtherTitleAndAuthor
        0.000, // Disagreements
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
