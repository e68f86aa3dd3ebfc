using EnrichPipeline.Matching.Calibration;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>The signs that weights may have: some features can only raise the score of a record, others only lower it.</summary>
internal static class Signs
{
    public static readonly IReadOnlyList<int> All = [.. Enum.GetValues<Feature>().Select(Of)];

    private static int Of(Feature feature) => feature switch
    {
        Feature.Always => 0,
        Feature.TitleSimilarity or Feature.TitleLength or Feature.TitleShared
            or Feature.FirstAuthorAgrees or Feature.FirstAuthorNearly or Feature.OtherAuthorsShare
            or Feature.ContainerAgrees or Feature.ContainerNearly or Feature.YearAgrees or Feature.YearNearly
            or Feature.VolumeAgrees or Feature.VolumeAgreesWeakly or Feature.IssueAgrees
            or Feature.PagesAgree or Feature.PagesAgreeWeakly or Feature.PagesNearly or Feature.Place => 1,
        _ => -1,
    };
}
