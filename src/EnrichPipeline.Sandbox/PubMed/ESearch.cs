using System.Globalization;
using EnrichPipeline.Sandbox.PubMed.Terms;
using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using EnrichPipeline.Sandbox.Serving;
using Lucene.Net.Search;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>esearch.fcgi: searches PubMed and returns PMIDs.</summary>
internal sealed class ESearch(LuceneIndex index, JournalTable journals)
{
    private const int MaxReachable = 9999;

    public Answer Answer(ApiRequest request)
    {
        var isJson = request["retmode"] == "json";
        if (request["db"] != "pubmed")
            return ESearchAnswer.Error($"Invalid db name specified: {request["db"]}", isJson);
        if (string.IsNullOrWhiteSpace(request["term"]))
            return ESearchAnswer.Error("Empty term and query_key - nothing todo", isJson);
        var skip = Number(request["retstart"], 0);
        if (skip >= MaxReachable)
            return ESearchAnswer.Error("Search Backend failed: Exception: 'retstart' cannot be larger than 9998", isJson);
        var result = Search(request, skip);
        return isJson ? ESearchAnswer.Json(result) : ESearchAnswer.Xml(result);
    }

    private ESearchResult Search(ApiRequest request, int skip)
    {
        var notes = new SearchNotes();
        var terms = new TermSearch(index, journals, notes);
        var clause = new SearchParser(SearchLexer.Read(request["term"]), terms).Parse();
        if (request["mindate"] is { Length: > 0 } from && request["maxdate"] is { Length: > 0 } until)
            clause = clause.Join(TokenKind.And, terms.FindRange(from, until, tag: null));
        var take = request["rettype"] == "count" ? 0 : Math.Min(Number(request["retmax"], 20), MaxReachable - skip);
        var hits = clause.Query is null
            ? new Hits(0, [])
            : index.Search(clause.Query, skip, take, request["sort"] == "relevance" ? null : Sort.INDEXORDER);
        return new ESearchResult(
            hits.Total,
            skip,
            [.. hits.Page.Select(hit => hit.Work.Record.Pmid)],
            clause.Text,
            notes,
            request["rettype"] == "count"
        );
    }

    private static int Number(string text, int standard) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MaxReachable) : standard;
}
