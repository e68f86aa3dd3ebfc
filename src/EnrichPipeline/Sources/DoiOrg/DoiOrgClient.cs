using EnrichPipeline.Model;
using EnrichPipeline.Sources.Gathering;
using EnrichPipeline.Sources.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources.DoiOrg;

/// <summary>Asks doi.org which agency registered a DOI.</summary>
internal sealed class DoiOrgClient : IDoiOrg
{
    private const int BatchesAhead = 1;

    // The DOIs stand in the path, and servers refuse long request lines.
    private const int MostEncodedBytes = 2000;

    private readonly LaneClient _doiOrg;
    private readonly Gatherer<Doi, DoiRegistration> _together;
    private readonly Gatherer<Doi, DoiRegistration> _alone;

    public DoiOrgClient([FromKeyedServices(Lane.DoiOrg)] LaneClient doiOrg, IOptions<DoiOrgOptions> options, TimeProvider time)
    {
        _doiOrg = doiOrg;
        _together = new(Lane.DoiOrg, new(options.Value.DoisPerCall, options.Value.GatherFor, BatchesAhead), FindAsync, time);
        _alone = new(Lane.DoiOrg, GatheringRules.OneByOne, FindAsync, time);
    }

    public Task<Answer<DoiRegistration>> FindAsync(Doi doi, CancellationToken cancellationToken) =>
        (MayShare(doi) ? _together : _alone).AskAsync(doi, cancellationToken);

    // A comma separates the DOIs of a call.
    private static bool MayShare(Doi doi) => !doi.Value.Contains(',') && Encoded(doi).Length <= MostEncodedBytes / DoiOrgOptions.DefaultDoisPerCall;

    private async Task<Heard<IReadOnlyDictionary<Doi, Answer<DoiRegistration>>>> FindAsync(Load<Doi> load, CancellationToken cancellationToken)
    {
        var heard = await _doiOrg.AskAsync(() => Agencies(load.Questions), DoiOrgReplies.Agencies, cancellationToken).ConfigureAwait(false);
        return heard.Well
            ? load.Questions.Where(heard.Value!.ContainsKey).ToDictionary(doi => doi, doi => Answer.Of(heard.Value![doi]))
            : heard.Trouble;
    }

    private static Call Agencies(IReadOnlyList<Doi> dois) => new("doiRA/" + string.Join(',', dois.Select(Encoded)));

    // Slashes stay, as in every public example of this address.
    private static string Encoded(Doi doi) => Uri.EscapeDataString(doi.Value).Replace("%2F", "/", StringComparison.Ordinal);
}
