using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>The pace that the settings allow each lane.</summary>
internal sealed class LanePaces(
    IOptions<CrossRefOptions> crossRef,
    IOptions<PubMedOptions> pubMed,
    IOptions<DataCiteOptions> dataCite,
    IOptions<DoiOrgOptions> doiOrg)
{
    /// <summary>Faster than any public service allows one address: a stand-in of one's own, which nobody shares.</summary>
    private const int PrivateAbove = 20;

    /// <summary>Whether other processes send through the same lane. At the public hosts they always may.</summary>
    public bool IsShared(Lane lane) => Of(lane).Starts <= PrivateAbove || lane switch
    {
        Lane.Ncbi => PublicHosts.IsNcbi(UrlOf(lane)),
        Lane.DataCite => PublicHosts.IsDataCite(UrlOf(lane)),
        Lane.DoiOrg => PublicHosts.IsDoiOrg(UrlOf(lane)),
        _ => PublicHosts.IsCrossRef(UrlOf(lane)),
    };

    /// <summary>How long a question waits for a slot.</summary>
    public TimeSpan PatienceOf(Lane lane) => OptionsOf(lane).BudgetPatience;

    public LanePace Of(Lane lane) => lane switch
    {
        Lane.CrossRefList => LanePace.PerSecond(crossRef.Value.ListRequestsPerSecond, crossRef.Value.ListConcurrency),
        Lane.CrossRefSingle => LanePace.PerSecond(crossRef.Value.SingleRequestsPerSecond, crossRef.Value.SingleConcurrency),
        Lane.Ncbi => LanePace.PerSecond(pubMed.Value.EffectiveRequestsPerSecond, pubMed.Value.Concurrency),
        Lane.DataCite => LanePace.PerSecond(dataCite.Value.RequestsPerSecond, dataCite.Value.Concurrency),
        Lane.DoiOrg => LanePace.PerSecond(doiOrg.Value.RequestsPerSecond, doiOrg.Value.Concurrency),
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };

    private Uri UrlOf(Lane lane) => new(OptionsOf(lane).BaseUrl);

    private SourceOptions OptionsOf(Lane lane) => lane switch
    {
        Lane.Ncbi => pubMed.Value,
        Lane.DataCite => dataCite.Value,
        Lane.DoiOrg => doiOrg.Value,
        _ => crossRef.Value,
    };
}
