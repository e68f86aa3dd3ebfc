using System.Globalization;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Reading;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.DataCite;

/// <summary>Converts DataCite's works to bibliographic records.</summary>
internal static class DataCiteReader
{
    private const string Preprint = "Preprint";
    private const string IsPreprintOf = "is-preprint-of";
    private const string IsVersionOf = "is-version-of";

    /// <summary>Returns the record, or null if the work cannot be read or has no valid DOI.</summary>
    public static BibliographicRecord? Read(JsonElement item)
    {
        if (Json.ParseElement(item, DataCiteJson.Default.DataCiteItem)?.Attributes is not { } work || !Doi.TryParse(work.Doi, out var doi))
            return null;
        var titles = (work.Titles ?? []).OfType<DataCiteTitle>().ToList();
        var container = ContainerOf(work.Container);
        Relation[] relations =
        [
            .. (work.RelatedIdentifiers ?? [])
                .OfType<DataCiteRelation>()
                .Select(RelationOf)
                .OfType<Relation>()
                .Where(relation => relation.Doi != doi),
        ];
        return new BibliographicRecord
        {
            Source = SourceName.DataCite,
            Doi = doi,
            Type = TypeOf(work.Types?.ResourceTypeGeneral),
            Title = Markup.StripToNull(titles.Find(title => title.TitleType is null or "")?.Title)
                ?? Markup.StripToNull(titles.FirstOrDefault()?.Title),
            Subtitle = Markup.StripToNull(titles.Find(title => title.TitleType == "Subtitle")?.Title),
            Authors = [.. (work.Creators ?? []).OfType<DataCiteCreator>().Select(Name).OfType<PersonName>()],
            Containers = [.. new[] { Markup.StripToNull(container?.Title), PublisherOf(work.Publisher) }.OfType<string>().Distinct()],
            Years = YearOf(work.PublicationYear) is { } year ? [year] : [],
            Volume = Markup.StripToNull(container?.Volume),
            Issue = Markup.StripToNull(container?.Issue),
            Pages = PagesOf(container),
            Notices = NoticesOf(work, relations),
            Relations = relations,
        };
    }

    private static DataCiteContainer? ContainerOf(JsonElement? container) =>
        container is { ValueKind: JsonValueKind.Object } whole ? Json.ParseElement(whole, DataCiteJson.Default.DataCiteContainer) : null;

    private static PersonName? Name(DataCiteCreator creator)
    {
        if (Markup.StripToNull(creator.FamilyName) is { } family)
            return new PersonName(family, Markup.StripToNull(creator.GivenName));
        if (Markup.StripToNull(creator.Name) is not { } name)
            return null;
        return creator.NameType != "Organizational" && name.Split(", ", 2) is [var last, var given]
            ? new PersonName(last, given)
            : new PersonName(name, null);
    }

    private static string? PublisherOf(JsonElement? publisher) =>
        publisher switch
        {
            { ValueKind: JsonValueKind.String } text => Markup.StripToNull(text.GetString()),
            { ValueKind: JsonValueKind.Object } whole
                when whole.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String =>
                    Markup.StripToNull(name.GetString()),
            _ => null,
        };

    private static int? YearOf(JsonElement? year) =>
        year switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
            { ValueKind: JsonValueKind.String } text
                when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
            _ => null,
        };

    private static string? PagesOf(DataCiteContainer? container) =>
        Markup.StripToNull(container?.FirstPage) is { } first
            ? PageRange.Normalize(Markup.StripToNull(container?.LastPage) is { } last ? $"{first}-{last}" : first)
            : null;

    private static Notice[] NoticesOf(DataCiteWork work, Relation[] relations) =>
        work.Types?.ResourceTypeGeneral == Preprint
        && relations.FirstOrDefault(relation => relation.Kind is IsPreprintOf or IsVersionOf) is { } published
            ?
            [
                new Notice(NoticeKind.NewVersion, published.Doi, "dataCite", null, NoticeDirection.About)
                {
                    Detail = NoticeDetails.Published,
                },
            ]
            : [];

    private static Relation? RelationOf(DataCiteRelation relation) =>
        relation.RelatedIdentifierType == "DOI"
        && Doi.TryParse(relation.RelatedIdentifier, out var doi)
        && KindOf(relation.RelationType) is { } kind
            ? new Relation(kind, doi)
            : null;

    // The kinds are CrossRef's. For arXiv papers, DataCite names the published article as IsVersionOf or IsVariantFormOf.
    private static string? KindOf(string? type) => type switch
    {
        "IsPreprintOf" => IsPreprintOf,
        "IsVersionOf" or "IsVariantFormOf" => IsVersionOf,
        "HasVersion" => "has-version",
        "IsSupplementTo" => "is-supplement-to",
        _ => null,
    };

    private static string? TypeOf(string? general) => general switch
    {
        "Dataset" or "Collection" => "dataset",
        "Software" or "ComputationalNotebook" => "software",
        Preprint => "posted-content",
        "Dissertation" => "dissertation",
        "Report" => "report",
        "JournalArticle" => "journal-article",
        "ConferencePaper" => "proceedings-article",
        "Book" => "book",
        "BookChapter" => "book-chapter",
        _ => null,
    };
}
