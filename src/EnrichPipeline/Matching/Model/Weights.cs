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
        -3.976, // Always
        4.289, // TitleSimilarity
        1.105, // TitleLength
        -0.261, // TitleMissing
        -0.796, // TitleExtra
        -0.315, // TitleReplaced
        -2.294, // TitleNumerals
        0.000, // TitleUncovered
        -2.725, // TitlePartial
        -1.612, // TitleTails
        -3.519, // TitleDisagrees
        0.652, // TitleShared
        1.858, // FirstAuthorAgrees
        0.000, // FirstAuthorNearly
        -0.614, // FirstAuthorInitials
        -0.031, // FirstAuthorDisagrees
        0.000, // OtherAuthorsShare
        -0.400, // OtherAuthorsDisagree
        1.461, // ContainerAgrees
        0.000, // ContainerNearly
        -0.056, // ContainerDisagrees
        0.000, // YearAgrees
        0.137, // YearNearly
        -1.964, // YearDisagrees
        1.801, // VolumeAgrees
        0.382, // VolumeLoose
        -0.467, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.382, // IssueDisagrees
        1.582, // PagesAgree
        0.000, // PagesLoose
        0.000, // PagesOtherEnd
        0.000, // PagesNearly
        -2.522, // PagesDisagree
        -0.389, // Unexplained
        2.659, // Place
        -1.429, // OtherTitleAndAuthor
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
