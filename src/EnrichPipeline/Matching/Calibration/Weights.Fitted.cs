namespace EnrichPipeline.Matching.Calibration;

/// <content>Written by the benchmark verb <c>fit</c>; do not edit.</content>
internal static partial class Weights
{
    /// <summary>The weights in the order of <see cref="Feature"/>; a weight of zero has no effect.</summary>
    public static ReadOnlySpan<double> Fitted =>
    [
        -3.890, // Always
        4.130, // TitleSimilarity
        1.071, // TitleLength
        -0.419, // TitleMissing
        -1.205, // TitleExtra
        -0.447, // TitleReplaced
        -1.703, // TitleNumerals
        0.000, // TitleOpposed
        -0.118, // TitleUnlike
        -0.501, // TitleUncovered
        -2.977, // TitlePartial
        -1.538, // TitleTailsDiffer
        -3.640, // TitleDisagrees
        1.169, // TitleShared
        1.643, // FirstAuthorAgrees
        0.000, // FirstAuthorNearly
        -0.439, // FirstAuthorInitials
        -1.468, // FirstAuthorDisagrees
        0.000, // OtherAuthorsShare
        -1.340, // OtherAuthorsDisagree
        1.479, // ContainerAgrees
        0.000, // ContainerNearly
        -0.846, // ContainerDisagrees
        0.000, // YearAgrees
        0.124, // YearNearly
        -1.176, // YearDisagrees
        1.782, // VolumeAgrees
        0.000, // VolumeAgreesWeakly
        -0.464, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.309, // IssueDisagrees
        1.286, // PagesAgree
        0.000, // PagesAgreeWeakly
        0.000, // PagesNearly
        -2.742, // PagesDisagree
        -0.215, // Unexplained
        2.121, // Place
        -0.953, // OtherTitleAndAuthor
        -0.480, // TwoDisagreements
        0.000, // OtherPlace
        -0.125, // NextYearsPlace
        -0.173, // PlaceMissing
        -0.443, // ContainerMissing
    ];
}
