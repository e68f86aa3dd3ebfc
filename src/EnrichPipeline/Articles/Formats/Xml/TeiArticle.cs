using System.Xml.Linq;
using EnrichPipeline.Articles.Formats.Bibliographies;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Xml;

/// <summary>Reads TEI as written by GROBID: the header, and each <c>biblStruct</c> or <c>bibl</c> of the bibliography.</summary>
internal sealed class TeiArticle : IArticleFormat
{
    public ArticleReadResult? Read(DroppedFile file)
    {
        if (file.Text is not { } text || MarkupRoot.Of(text).Name != "tei")
            return null;
        var (root, problem) = NlmXml.Load(text);
        if (root is null)
            return ArticleReadResult.Failed(problem);
        var entries = root.Named("listBibl")
            .SelectMany(list => list.Elements())
            .Where(child => child.Name.LocalName is "biblStruct" or "bibl")
            .Select(Entry);
        var reading = Bibliography.Read(file, "TEI bibliography", "biblStruct or bibl", entries);
        return reading.Succeeded ? ArticleReadResult.Of(reading.Article with { Metadata = Metadata(root) }) : reading;
    }

    private static BibliographyEntry Entry(XElement entry)
    {
        var raw = entry.Named("note").FirstOrDefault(note => (string?)note.Attribute("type") == "raw_reference");
        var work = raw is null && entry.Name.LocalName == "biblStruct" ? Work(entry) : Work(entry) with { Raw = NlmText.Of(raw ?? entry) };
        return new BibliographyEntry((string?)entry.Attribute(XNamespace.Xml + "id"), work, NlmText.Of(entry));
    }

    private static CitedWork Work(XElement entry)
    {
        var (analytic, monograph) = (entry.Named("analytic").FirstOrDefault(), entry.Named("monogr").FirstOrDefault());
        return new CitedWork
        {
            Authors = [.. (analytic ?? monograph).Named("author").Select(Name).OfType<PersonName>().Select(WrittenName.Printed)],
            Title = (analytic ?? monograph).First("title"),
            Container = analytic is null ? null : monograph.First("title"),
            Publisher = analytic is null ? monograph.First("publisher") : null,
            Year = RisWork.YearIn((string?)entry.Named("date").FirstOrDefault()?.Attribute("when") ?? entry.First("date")),
            Volume = Scope(entry, "volume"),
            Issue = Scope(entry, "issue"),
            Pages = Scope(entry, "page"),
            Doi = FieldIds.Doi(Numbers(entry, "DOI")),
            Pmid = FieldIds.Pmid(Numbers(entry, "PMID")),
            Pmcid = FieldIds.Pmcid(Numbers(entry, "PMCID")),
        };
    }

    private static ArticleMetadata Metadata(XElement root)
    {
        var source = root.Named("sourceDesc").FirstOrDefault();
        var own = source.Named("biblStruct").FirstOrDefault();
        var work = own is null ? new CitedWork() : Work(own);
        return new ArticleMetadata
        {
            Title = root.Named("titleStmt").FirstOrDefault().First("title") ?? work.Title,
            Authors = [.. own.Named("analytic").FirstOrDefault().Named("author").Select(Name).OfType<PersonName>()],
            Journal = work.Container,
            Year = int.TryParse(work.Year, out var year) ? year : null,
            Volume = work.Volume,
            Issue = work.Issue,
            Pages = work.Pages,
            Doi = work.Doi,
            Pmid = work.Pmid,
            Abstract = root.Named("profileDesc").FirstOrDefault().First("abstract"),
            Keywords =
            [
                .. root.Named("keywords").SelectMany(words => words.Named("term")).Select(NlmText.Of).Where(word => word.Length > 0),
            ],
        };
    }

    private static PersonName? Name(XElement author) =>
        author.First("surname") is { } family
            ? new PersonName(family, string.Join(' ', author.Named("forename").Select(NlmText.Of)) is { Length: > 0 } given ? given : null)
            : author.First("orgName") is { } group ? new PersonName(group, null) : null;

    private static string? Scope(XElement entry, string unit)
    {
        var scope = entry.Named("biblScope").FirstOrDefault(scope => (string?)scope.Attribute("unit") == unit);
        return (string?)scope?.Attribute("from") is { } from
            ? (string?)scope.Attribute("to") is { } to && to != from
                ? $"{from}-{to}"
                : from
            : scope is not null && NlmText.Of(scope) is { Length: > 0 } text
                ? text
                : null;
    }

    private static IEnumerable<string> Numbers(XElement entry, string type) =>
        entry
            .Named("idno")
            .Where(number => string.Equals((string?)number.Attribute("type"), type, StringComparison.OrdinalIgnoreCase))
            .Select(number => number.Value);
}
