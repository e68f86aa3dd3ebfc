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
        if (IsInvalidUid(envelope.Value!.Error))
            return Refused(reply, pmids);
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

    /// <summary>Whether PubMed refuses one of the PMIDs. The error names it, but not in a way that is documented.</summary>
    private static bool IsInvalidUid(JsonElement? error) =>
        error is { ValueKind: JsonValueKind.String } text
        && text.GetString()!.StartsWith("Invalid uid", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns that there is no record of a PMID that was asked alone; of several, that the call must be divided.</summary>
    private static SourceResult<IReadOnlyDictionary<Pmid, SourceResult<BibliographicRecord?>>> Refused(
        Reply reply, IReadOnlyList<Pmid> pmids) =>
        pmids is [var alone]
            ? new Dictionary<Pmid, SourceResult<BibliographicRecord?>> { [alone] = default(BibliographicRecord) }
            : ApiErrors.Of(reply, ApiErrorKind.Rejected, "a PMID is refused");

    private static void Take(Dictionary<Pmid, SourceResult<BibliographicRecord?>> found, Pmid pmid, Summary summary)
    {
        if (string.IsNullOrEmpty(summary.Error))
            found[pmid] = SummaryReader.Read(summary, pmid);
        else if (summary.Error.Contains("cannot get document summary", StringComparison.OrdinalIgnoreCase))
            found[pmid] = default(BibliographicRecord);
    }
}
