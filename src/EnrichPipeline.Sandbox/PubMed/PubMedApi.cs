using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>The E-utilities that the pipeline uses.</summary>
internal static class PubMedApi
{
    public static IReadOnlyList<ApiEndpoint> Endpoints(Catalogue catalogue, LuceneIndex index) =>
    [
        new("esearch.fcgi", ApiQuota.Ncbi, new ESearch(index, catalogue.Journals).Answer),
        new("esummary.fcgi", ApiQuota.Ncbi, new ESummary(catalogue).Answer),
        new("efetch.fcgi", ApiQuota.Ncbi, new EFetch(catalogue).Answer),
        new("ecitmatch.cgi", ApiQuota.Ncbi, new ECitMatch(new CitationIndex(catalogue)).Answer),
    ];
}
