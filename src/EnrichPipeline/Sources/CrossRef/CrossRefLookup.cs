using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.CrossRef;

/// <summary>Looks up single works, for which CrossRef has a separate quota.</summary>
internal sealed class CrossRefLookup(ApiClient single)
{
    public async Task<IReadOnlyList<(Doi Doi, SourceResult<BibliographicRecord?> Answer)>> FindAsync(
        IEnumerable<Doi> dois, CancellationToken cancellationToken) =>
        await Task.WhenAll(dois.Select(async doi => (doi, await FindAsync(doi, cancellationToken).ConfigureAwait(false))))
            .ConfigureAwait(false);

    private async Task<SourceResult<BibliographicRecord?>> FindAsync(Doi doi, CancellationToken cancellationToken)
    {
        var result = await GetAsync(doi, cancellationToken).ConfigureAwait(false);
        return result.Error is { Kind: ApiErrorKind.Redirected, Location: { } location } && Alias(location) is { } prime && prime != doi
            ? await GetAsync(prime, cancellationToken).ConfigureAwait(false)
            : result;
    }

    private Task<SourceResult<BibliographicRecord?>> GetAsync(Doi doi, CancellationToken cancellationToken) =>
        single.SendAsync(CrossRefCalls.Single(doi), reply => OnlyOf(doi, CrossRefReplyParser.Work(reply), reply), cancellationToken);

    private static SourceResult<BibliographicRecord?> OnlyOf(Doi doi, SourceResult<BibliographicRecord?> result, Reply reply) =>
        result.Value is { } record && record.Doi != doi
            ? ApiErrors.Of(reply, ApiErrorKind.Transient, "a work that was not asked for")
            : result;

    // For an aliased DOI, CrossRef redirects to the address of its prime DOI. Only the DOI is taken from it, and only from the same host.
    private Doi? Alias(Uri location)
    {
        var path = location.AbsolutePath;
        var start = path.IndexOf("/works/", StringComparison.Ordinal);
        return location.Host == single.BaseUrl.Host && start >= 0
            && Doi.TryParse(Uri.UnescapeDataString(path[(start + "/works/".Length)..]), out var doi) ? doi : null;
    }
}
