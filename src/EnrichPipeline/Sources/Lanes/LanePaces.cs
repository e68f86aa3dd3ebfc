using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>The pace that the settings allow each lane.</summary>
internal sealed class LanePaces(IOptions<CrossRefOptions> crossRef, IOptions<PubMedOptions> pubMed)
{
    /// <summary>Faster than any public service allows one address: a stand-in of one's own, which nobody shares.</summary>
    private const int PrivateAbove = 20;

    /// <summary>Whether other processes send through the same lane. At the public hosts they always may.</summary>
    public bool IsShared(Lane lane) => Of(lane).Starts <= PrivateAbove || (lane == Lane.Ncbi
        ? PublicHosts.IsNcbi(new Uri(pubMed.Value.BaseUrl))
        : PublicHosts.IsCrossRef(new Uri(crossRef.Value.BaseUrl)));

    /// <summary>How long a question waits for a slot.</summary>
    public TimeSpan PatienceOf(Lane lane) => lane == Lane.Ncbi ? pubMed.Value.BudgetPatience : crossRef.Value.BudgetPatience;

    public LanePace Of(Lane lane) => lane switch
    {
        Lane.CrossRefList => LanePace.PerSecond(crossRef.Value.ListRequestsPerSecond, crossRef.Value.ListConcurrency),
        Lane.CrossRefSingle => LanePace.PerSecond(crossRef.Value.SingleRequestsPerSecond, crossRef.Value.SingleConcurrency),
        Lane.Ncbi => LanePace.PerSecond(pubMed.Value.EffectiveRequestsPerSecond, pubMed.Value.Concurrency),
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };
}
