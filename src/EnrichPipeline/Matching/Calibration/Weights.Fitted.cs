namespace EnrichPipeline.Matching.Calibration;

/// <content>Written by the benchmark verb <c>fit</c>; do not edit.</content>
internal static partial class Weights
{
    /// <summary>In the order of <see cref="Feature"/>; zero says no more than silence does.</summary>
    public static ReadOnlySpan<double> Fitted =>
    [
        -4.726, // Always
        4.560, // TitleSimilarity
        0.731, // TitleLength
        -0.100, // TitleMissing
        -2.036, // TitleExtra
        0.000, // TitleReplaced
        -1.188, // TitleNumerals
        0.000, // TitleOpposed
        0.000, // TitleUnlike
        -0.576, // TitleUncovered
        -3.672, // TitlePartial
        -1.544, // TitleTails
        -3.500, // TitleDisagrees
        1.484, // TitleShared
        0.586, // FirstAuthorAgrees
        0.000, // FirstAuthorNearly
        -0.352, // FirstAuthorInitials
        -1.693, // FirstAuthorDisagrees
        0.419, // OtherAuthorsShare
        -1.413, // OtherAuthorsDisagree
        0.752, // ContainerAgrees
        0.000, // ContainerNearly
        -0.112, // ContainerDisagrees
        1.032, // YearAgrees
        0.000, // YearNearly
        -0.568, // YearDisagrees
        2.110, // VolumeAgrees
        0.320, // VolumeLoose
        -2.279, // VolumeDisagrees
        0.000, // IssueAgrees
        -0.462, // IssueDisagrees
        2.156, // PagesAgree
        0.019, // PagesLoose
        0.000, // PagesNearly
        -1.596, // PagesDisagree
        -0.118, // Unexplained
        1.812, // Place
        -0.974, // OtherTitleAndAuthor
        0.000, // TwoDisagreements
        0.000, // OtherPlace
        0.000, // NextYearsPlace
        0.000, // PlaceMissing
        -0.688, // ContainerMissing
    ];
}
