using System.Xml;
using System.Xml.Linq;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

/// <summary>Queries EFetch for whole records by PMID. No other records name the notices about a work.</summary>
internal static class EFetch
{
    // DTDs are ignored and nothing is downloaded. The size was limited when the answer was read.
    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static Call Call(IReadOnlyList<Pmid> pmids) =>
        Eutils.Of("efetch.fcgi", new("retmode", "xml"), new("id", string.Join(',', pmids)));

    public static SourceResult<IReadOnlyList<BibliographicRecord>> Read(Reply reply)
    {
        if (NcbiErrors.FindInXml(reply) is { } fault)
            return fault;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(reply.Body.ToArray(), writable: false), _settings);
            return XElement.Load(reader) is { Name.LocalName: "PubmedArticleSet" } set
                ? set.Elements().Select(EFetchReader.Read).OfType<BibliographicRecord>().DistinctBy(record => record.Pmid).ToArray()
                : ApiErrors.Of(reply, ApiErrorKind.Transient, "an error within an answer");
        }
        catch (XmlException)
        {
            return ApiErrors.Of(reply, ApiErrorKind.Transient, "an answer whose XML is invalid");
        }
    }
}
