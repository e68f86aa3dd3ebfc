namespace EnrichPipeline.Matching.Calibration;

/// <content>Written by the benchmark verb <c>fit</c>; do not edit.</content>
internal static partial class Weights
{
    /// <summary>In the order of <see cref="Feature"/>; zero says no more than silence does.</summary>
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
}
