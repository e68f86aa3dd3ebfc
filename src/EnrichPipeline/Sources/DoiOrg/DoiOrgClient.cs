using EnrichPipeline.Model;
using EnrichPipeline.Sources.Batching;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>Asks doi.org for the registration agency of a DOI.</summary>
internal sealed class DoiOrgClient : IDoiOrg
{
    // The DOIs are in the path, and servers refuse long request lines.
    private const int MaxEncodedBytes = 2000;

    private readonly ApiClient _doiOrg;
    private readonly RequestBatcher<Doi, DoiRegistration> _shared;
    private readonly RequestBatcher<Doi, DoiRegistration> _single;

    public DoiOrgClient(
        [FromKeyedServices(Quota.DoiOrg)] ApiClient doiOrg, IOptions<DoiOrgOptions> options, TimeProvider time, PipelineMetrics metrics)
    {
        _doiOrg = doiOrg;
        var settings = options.Value;
        var together = new BatchOptions(Quota.DoiOrg, "doi-org", settings.DoisPerCall, settings.BatchDelay);
        _shared = new(together, doiOrg.AcquireAsync, FindAsync, time, metrics);
        _single = new(together with { MaxSize = 1, Delay = TimeSpan.Zero }, doiOrg.AcquireAsync, FindAsync, time, metrics);
    }

    public Task<SourceResult<DoiRegistration>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        (MayShare(doi) ? _shared : _single).GetAsync(doi, cancellationToken);

    // A DOI with a comma is asked for alone, since a comma separates the DOIs of a call.
    private static bool MayShare(Doi doi) =>
        !doi.Value.Contains(',') && Encoded(doi).Length <= MaxEncodedBytes / DoiOrgOptions.DefaultDoisPerCall;

    private async Task<SourceResult<IReadOnlyDictionary<Doi, SourceResult<DoiRegistration>>>> FindAsync(
        IReadOnlyList<Doi> dois, Permit? permit, CancellationToken cancellationToken)
    {
        var agencies = await _doiOrg.SendAsync(Agencies(dois), DoiOrgReplyParser.Agencies, cancellationToken, permit).ConfigureAwait(false);
        return agencies.IsAvailable
            ? dois.Where(agencies.Value!.ContainsKey).ToDictionary(doi => doi, doi => SourceResult.Of(agencies.Value![doi]))
            : agencies.Unavailable;
    }

    private static Call Agencies(IReadOnlyList<Doi> dois) => new("doiRA/" + string.Join(',', dois.Select(Encoded)));

    // Slashes are not encoded, as in every public example of this address.
    private static string Encoded(Doi doi) => Uri.EscapeDataString(doi.Value).Replace("%2F", "/", StringComparison.Ordinal);
}
