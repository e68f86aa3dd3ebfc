using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>
/// Describes a work as CrossRef indexes it for query.bibliographic (CrossRef/cayenne, as-solr-citation-field):
/// one field of year, issue, volume, pages, titles and names. No DOI, no publisher, no abstract.
/// </summary>
internal static class CrossRefIndex
{
    public const string AllWords = "words";
    public const string Doi = "doi";
    public const string Issn = "issn";
    public const string Kind = "type";
    public const string Updates = "updates";
    public const string Year = "year";

    public static LuceneIndex Build(Catalogue catalogue, CancellationToken ct) =>
        LuceneIndex.Build(
            catalogue.CrossRef,
            [IndexField.Words(AllWords), IndexField.Words(Keys.Field)],
            work => [BagOf(work), [.. KeysOf(work)]],
            ct
        );

    private static string[] BagOf(Work work)
    {
        var record = work.Record;
        var pages = PageRange.Parse(record.Pages);
        string[] fields =
        [
            record.Year,
            record.Volume,
            record.Issue,
            pages.First,
            pages.Last,
            record.Title,
            record.Subtitle,
            work.ContainerTitle,
            work.ShortContainerTitle,
        ];
        var names = record.People.Select(author => $"{author.Family} {author.Given} {author.Initials}");
        return Words.Of(string.Join(' ', fields.Concat(record.Issn ?? []).Concat(names)));
    }

    private static IEnumerable<string> KeysOf(Work work)
    {
        var record = work.Record;
        yield return Keys.Of(Doi, record.Doi.ToLowerInvariant());
        yield return Keys.Of(Kind, WorkType.Of(record.Type));
        if (record.YearNumber is { } year)
            yield return Keys.Of(Year, $"{year:0000}");
        foreach (var issn in record.Issn ?? [])
            yield return Keys.Of(Issn, issn);
        foreach (var update in work.Updates)
            yield return Keys.Of(Updates, update.Doi.ToLowerInvariant());
    }
}
