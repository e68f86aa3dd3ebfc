using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>The result of a search.</summary>
/// <param name="Count">The number of all hits, of which <paramref name="Ids"/> are the first.</param>
/// <param name="Changed">Whether PubMed dropped words or fields that it does not know, so that the hits answer a different query.</param>
internal sealed record SearchHits(IReadOnlyList<Pmid> Ids, int Count, bool Changed);

/// <summary>Queries ESearch for the PMIDs that match a search.</summary>
internal static class ESearch
{
    public static Call Call(string term, int most) =>
        Eutils.Of("esearch.fcgi", new("term", term), new("retmode", "json"), new("retmax", $"{most}"), new("sort", "relevance"));

    /// <summary>Creates a search for any of several DOIs.</summary>
    public static Call Call(IReadOnlyList<Doi> dois, int most) =>
        Call(string.Join(" OR ", dois.Select(doi => $"\"{doi.Value.Replace('"', ' ')}\"[doi]")), most);

    public static SourceResult<SearchHits> Read(Reply reply)
    {
        if (NcbiErrors.Find(reply) is { } fault)
            return fault;
        var envelope = Json.ParseReply(reply, PubMedJson.Default.SearchEnvelope);
        if (!envelope.IsAvailable)
            return envelope.Unavailable;
        if (envelope.Value is not { Error: null, Result: { Error: null, Ids: { } ids } result })
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an error within an answer");
        var pmids = ids.Select(id => Pmid.TryParse(id, out var pmid) ? pmid : (Pmid?)null).OfType<Pmid>().Distinct().ToArray();
        return new SearchHits(pmids, Count(result, pmids.Length), result.Errors is { Any: true } || result.Warnings is { Any: true });
    }

    private static int Count(SearchResult result, int listed) =>
        int.TryParse(result.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : listed;
}
