using EnrichPipeline.Matching.Calibration;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Which features can only speak for a record and which only against it.</summary>
internal static class Signs
{
    public static readonly IReadOnlyList<int> All = [.. Enum.GetValues<Feature>().Select(Of)];

    private static int Of(Feature feature) => feature switch
    {
        Feature.Always => 0,
        Feature.TitleSimilarity or Feature.TitleLength or Feature.TitleShared
            or Feature.FirstAuthorAgrees or Feature.FirstAuthorNearly or Feature.OtherAuthorsShare
            or Feature.ContainerAgrees or Feature.ContainerNearly or Feature.YearAgrees or Feature.YearNearly
            or Feature.VolumeAgrees or Feature.VolumeLoose or Feature.IssueAgrees
            or Feature.PagesAgree or Feature.PagesLoose or Feature.PagesNearly or Feature.Place => 1,
        _ => -1,
    };
}
