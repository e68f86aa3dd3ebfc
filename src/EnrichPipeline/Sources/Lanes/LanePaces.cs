using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>The pace that the settings allow each lane.</summary>
internal sealed class LanePaces(IOptions<CrossRefOptions> crossRef, IOptions<PubMedOptions> pubMed)
{
    public LanePace Of(Lane lane) => lane switch
    {
        Lane.CrossRefList => LanePace.PerSecond(crossRef.Value.ListRequestsPerSecond, crossRef.Value.ListConcurrency),
        Lane.CrossRefSingle => LanePace.PerSecond(crossRef.Value.SingleRequestsPerSecond, crossRef.Value.SingleConcurrency),
        Lane.Ncbi => LanePace.PerSecond(pubMed.Value.EffectiveRequestsPerSecond, pubMed.Value.Concurrency),
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };
}
