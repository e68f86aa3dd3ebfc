using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Queries ESummary for short records by PMID.</summary>
internal static class ESummary
{
    public static Call Call(IReadOnlyList<Pmid> pmids) =>
        Eutils.Of("esummary.fcgi", new("retmode", "json"), new("id", string.Join(',', pmids)));

    /// <summary>Parses the records; null if PubMed says that there is none. PMIDs missing from the response are left out.</summary>
    public static SourceResult<IReadOnlyDictionary<Pmid, SourceResult<BibliographicRecord?>>> Read(Reply reply, IReadOnlyList<Pmid> pmids)
    {
        if (NcbiErrors.Find(reply) is { } fault)
            return fault;
        var envelope = Json.ParseReply(reply, PubMedJson.Default.SummaryEnvelope);
        if (!envelope.IsAvailable)
            return envelope.Unavailable;
        if (envelope.Value is not { Error: null, Result: { ValueKind: JsonValueKind.Object } result })
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an error within an answer");
        var found = new Dictionary<Pmid, SourceResult<BibliographicRecord?>>();
        foreach (var pmid in pmids)
        {
            if (result.TryGetProperty(pmid.Value, out var part)
                && Json.ParseElement(part, PubMedJson.Default.Summary) is { } summary
                && summary.Uid == pmid.Value)
                Take(found, pmid, summary);
        }
        return found;
    }

    private static void Take(Dictionary<Pmid, SourceResult<BibliographicRecord?>> found, Pmid pmid, Summary summary)
    {
        if (string.IsNullOrEmpty(summary.Error))
            found[pmid] = SummaryReader.Read(summary, pmid);
        else if (summary.Error.Contains("cannot get document summary", StringComparison.OrdinalIgnoreCase))
            found[pmid] = default(BibliographicRecord);
    }
}
