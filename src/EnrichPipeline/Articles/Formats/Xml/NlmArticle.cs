using System.Globalization;
using System.Xml.Linq;
using EnrichPipeline.Articles.Reasons;
using EnrichPipeline.Model;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Reads an article of JATS or other NLM XML by its tags.</summary>
internal sealed class NlmArticle : IArticleFormat
{
    public ArticleReadResult? Read(DroppedFile file) =>
        MayBeMarkup(file.Bytes.Span) && file.Text is { } text && NlmXml.IsLike(text) ? Read(file, text) : null;

    private static bool MayBeMarkup(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].Contains((byte)'<');

    private static ArticleReadResult Read(DroppedFile file, string text)
    {
        var (root, problem) = NlmXml.Load(text);
        if (root is null)
            return ArticleReadResult.Failed(problem);
        var references = NlmReferences.Of(root);
        return references.Count == 0
            ? ArticleReadResult.Failed("The NLM XML has no ref-list with citations in it.")
            : ArticleReadResult.Of(
                new Article(file.Name, file.Version, Metadata(root), references)
                {
                    Lists = [new ListReason(ListKind.Tagged, 1, references.Count) { Tag = "ref-list" }],
                });
    }

    private static ArticleMetadata Metadata(XElement root)
    {
        var meta = root.Named("article-meta").FirstOrDefault();
        return new ArticleMetadata
        {
            Title = meta.First("article-title"),
            Authors = [.. meta.Named("contrib").Where(IsAuthor).Select(Author).OfType<PersonName>()],
            Journal = root.Named("journal-meta").FirstOrDefault().First("journal-title"),
            Year = Year(meta),
            Volume = Own(meta, "volume"),
            Issue = Own(meta, "issue"),
            Pages = meta is null ? null : TaggedCitation.Pages(new XElement("own", meta.Elements())),
            Doi = Doi.TryParse(Id(meta, "doi"), out var doi) ? doi : null,
            Pmid = Pmid.TryParse(Id(meta, "pmid"), out var pmid) ? pmid : null,
            Abstract = meta.First("abstract"),
            Keywords = [.. meta.Named("kwd").Select(NlmText.Of).Where(word => word.Length > 0)],
            Copyright = meta.First("copyright-statement"),
            Affiliations = [.. meta.Named("aff").Select(NlmText.Of).Where(place => place.Length > 0)],
        };
    }

    // Only direct children count, because a related article inside the element has its own volume.
    private static string? Own(XElement? meta, string name) =>
        meta?.Elements().Where(child => child.Name.LocalName == name).Select(NlmText.Of).FirstOrDefault(text => text.Length > 0);

    private static string? Id(XElement? meta, string kind) =>
        meta
            ?.Elements()
            .FirstOrDefault(child => child.Name.LocalName == "article-id" && (string?)child.Attribute("pub-id-type") == kind)
            ?.Value;

    private static int? Year(XElement? meta) =>
        meta.Named("pub-date").Select(date => date.First("year")).FirstOrDefault(year => year is not null) is { } text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static bool IsAuthor(XElement contributor) => (string?)contributor.Attribute("contrib-type") is null or "author";

    private static PersonName? Author(XElement contributor) =>
        contributor.First("surname") is { } family ? new PersonName(family, contributor.First("given-names"))
        : contributor.First("collab") is { } group ? new PersonName(group, null) : null;
}
