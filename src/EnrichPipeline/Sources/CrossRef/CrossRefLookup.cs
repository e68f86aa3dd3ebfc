using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Asks for single works, through the lane that CrossRef keeps for that.</summary>
internal sealed class CrossRefLookup(LaneClient single)
{
    public async Task<IReadOnlyList<(Doi Doi, Answer<BibliographicRecord?> Answer)>> FindAsync(IEnumerable<Doi> dois, CancellationToken cancellationToken) =>
        await Task.WhenAll(dois.Select(async doi => (doi, await FindAsync(doi, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);

    private async Task<Answer<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken)
    {
        var heard = await AskAsync(doi, cancellationToken).ConfigureAwait(false);
        if (heard.Trouble is { Kind: TroubleKind.Moved, Location: { } location } && Alias(location) is { } prime && prime != doi)
            return (await AskAsync(prime, cancellationToken).ConfigureAwait(false)).At(single.Lane);
        return heard.At(single.Lane);
    }

    private async Task<Heard<BibliographicRecord?>> AskAsync(Doi doi, CancellationToken cancellationToken) =>
        await single.AskAsync(CrossRefCalls.Single(doi), reply => OnlyOf(doi, CrossRefReplies.Work(reply)), cancellationToken).ConfigureAwait(false);

    private static Heard<BibliographicRecord?> OnlyOf(Doi doi, Heard<BibliographicRecord?> heard) =>
        heard.Value is { } record && record.Doi != doi ? Trouble.Passing("a work that was not asked for") : heard;

    // An aliased DOI answers with the address of its prime DOI. Only the DOI is taken from it, and only from the same host.
    private Doi? Alias(Uri location)
    {
        var path = location.AbsolutePath;
        var start = path.IndexOf("/works/", StringComparison.Ordinal);
        return location.Host == single.BaseUrl.Host && start >= 0
            && Doi.TryParse(Uri.UnescapeDataString(path[(start + "/works/".Length)..]), out var doi) ? doi : null;
    }
}
