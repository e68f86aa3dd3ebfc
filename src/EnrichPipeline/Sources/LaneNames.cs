using EnrichPipeline.Model;

namespace EnrichPipeline.Sources;

/// <summary>The names of lanes: in storage, telemetry and words.</summary>
internal static class LaneNames
{
    public static string Name(this Lane lane) => lane switch
    {
        Lane.CrossRefList => "crossref-list",
        Lane.CrossRefSingle => "crossref-single",
        Lane.Ncbi => "ncbi",
        Lane.DataCite => "datacite",
        Lane.DoiOrg => "doi-org",
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };
}
