using System.Globalization;
using AngleSharp.Dom;
using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Articles.Formats.Html;

/// <summary>Reads the metadata in the head of a web page: citation_, DC. and og: tags, and schema.org data.</summary>
internal sealed class PageMeta
{
    private const int MaxTags = 20_000;
    private readonly ILookup<string, string> _tags;

    private PageMeta(ILookup<string, string> tags, ArticleMetadata described)
    {
        _tags = tags;
        Metadata = Read(described);
        References = MetaTagReferences.Of(tags["citation_reference"]);
    }

    public ArticleMetadata Metadata { get; }

    /// <summary>The references that meta tags list for machines, used only if no others are found.</summary>
    public IReadOnlyList<Reference> References { get; }

    public static PageMeta Of(IDocument document)
    {
        var elements = HeadElements.Of(document);
        var tags = elements
            .Where(element => element.LocalName == "meta")
            .Take(MaxTags)
            .Select(meta =>
                (Name: meta.GetAttribute("name") ?? meta.GetAttribute("property"), Content: meta.GetAttribute("content")?.Trim()))
            .Where(tag => tag.Name is not null && tag.Content is { Length: > 0 })
            .ToLookup(
                tag => tag.Name!.Trim().ToLowerInvariant().Replace("dcterms.", "dc.", StringComparison.Ordinal),
                tag => Markup.Strip(tag.Content!));
        return new PageMeta(
            tags,
            LinkedData.Of(elements.Where(element => element.LocalName == "script" && element.GetAttribute("type") == "application/ld+json"))
        );
    }

    /// <summary>Returns the metadata of the tags, completed from the text of the web page.</summary>
    public ArticleMetadata FilledFrom(ArticleMetadata? page) => page is null ? Metadata : page with
    {
        Title = Metadata.Title ?? page.Title,
        Authors = Metadata.Authors.Count > 0 ? Metadata.Authors : page.Authors,
        Journal = Metadata.Journal ?? page.Journal,
        Year = Metadata.Year ?? page.Year,
        Volume = Metadata.Volume ?? (Metadata.Journal is null ? page.Volume : null),
        Issue = Metadata.Issue ?? (Metadata.Journal is null ? page.Issue : null),
        Pages = Metadata.Pages ?? (Metadata.Journal is null ? page.Pages : null),
        Doi = Metadata.Doi ?? page.Doi,
        Pmid = Metadata.Pmid ?? page.Pmid,
        Abstract = Metadata.Abstract ?? page.Abstract,
        Keywords = Metadata.Keywords.Count > 0 ? Metadata.Keywords : page.Keywords,
    };

    private ArticleMetadata Read(ArticleMetadata described) =>
        new()
        {
            Title = First("citation_title", "dc.title", "prism.title") ?? described.Title ?? First("og:title"),
            Authors = AuthorTags() is { Count: > 0 } authors ? authors : described.Authors,
            Journal = First("citation_journal_title", "prism.publicationname", "citation_conference_title") ?? described.Journal,
            Year = PageYear() ?? described.Year,
            Volume = First("citation_volume", "prism.volume"),
            Issue = First("citation_issue", "prism.number"),
            Pages = Range(First("citation_firstpage", "prism.startingpage"), First("citation_lastpage", "prism.endingpage")),
            Doi =
                All("citation_doi", "prism.doi", "dc.identifier", "bepress_citation_doi")
                    .Select(text => Doi.TryParse(text, out var doi) ? doi : (Doi?)null)
                    .FirstOrDefault(doi => doi is not null)
                ?? described.Doi,
            Pmid = Pmid.TryParse(First("citation_pmid"), out var pmid) ? pmid : null,
            Abstract = First("citation_abstract"),
            Keywords =
            [
                .. All("citation_keywords", "citation_keyword")
                    .SelectMany(words => words.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(),
            ],
            Affiliations = [.. All("citation_author_institution").Distinct()],
        };

    private IEnumerable<string> All(params string[] names) => names.SelectMany(name => _tags[name]);

    private string? First(params string[] names) => All(names).FirstOrDefault();

    private int? PageYear() =>
        First(
            "citation_publication_date",
            "citation_date",
            "citation_cover_date",
            "citation_year",
            "citation_online_date",
            "prism.publicationdate",
            "dc.date",
            "dc.issued",
            "article:published_time")
            is { } date
        && YearText.FindIn(date) is >= 0 and var at
            ? int.Parse(date.AsSpan(at, 4), CultureInfo.InvariantCulture)
            : null;

    private List<PersonName> AuthorTags()
    {
        var names = All("citation_author").ToList();
        if (names.Count == 0)
            names =
            [
                .. All("citation_authors")
                    .SelectMany(list => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            ];
        if (names.Count == 0)
            names = [.. All("dc.creator")];
        return [.. names.Select(WrittenName.Of).OfType<PersonName>().Distinct()];
    }

    private static string? Range(string? first, string? last) => first is null || last is null || last == first ? first : $"{first}-{last}";
}
