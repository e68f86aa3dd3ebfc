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
        new("esearch.fcgi", Lane.Ncbi, new ESearch(index, catalogue.Journals).Answer),
        new("esummary.fcgi", Lane.Ncbi, new ESummary(catalogue).Answer),
        new("efetch.fcgi", Lane.Ncbi, new EFetch(catalogue).Answer),
        new("ecitmatch.cgi", Lane.Ncbi, new ECitMatch(new CitationIndex(catalogue)).Answer),
    ];
}
