using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Documents;

namespace EnrichPipeline.Sandbox.CrossRef;

/// <summary>
/// Describes a work as CrossRef indexes it for query.bibliographic (CrossRef/cayenne, as-solr-citation-field):
/// one bag of year, issue, volume, pages, titles and names. No DOI, no publisher, no abstract.
/// </summary>
internal static class CrossRefIndex
{
    public const string Bag = "bag";
    public const string Doi = "doi";
    public const string Issn = "issn";
    public const string Kind = "type";
    public const string Updates = "updates";
    public const string Year = "year";

    public static LuceneIndex Build(Catalogue catalogue, CancellationToken ct) => LuceneIndex.Build(catalogue.CrossRef, Describe, ct);

    private static Document Describe(Work work)
    {
        var record = work.Record;
        var document = new Document
        {
            new TextField(Bag, Words.Joined(string.Join(' ', BagOf(work))), Field.Store.NO),
            new StringField(Doi, record.Doi.ToLowerInvariant(), Field.Store.NO),
            new StringField(Kind, WorkType.Of(record.Type), Field.Store.NO),
        };
        if (record.YearNumber is { } year)
            document.Add(new Int32Field(Year, year, Field.Store.NO));
        foreach (var issn in record.Issn ?? [])
            document.Add(new StringField(Issn, issn, Field.Store.NO));
        foreach (var update in work.Updates)
            document.Add(new StringField(Updates, update.Doi.ToLowerInvariant(), Field.Store.NO));
        return document;
    }

    private static IEnumerable<string> BagOf(Work work)
    {
        var record = work.Record;
        var pages = PageRange.Parse(record.Pages);
        string[] fields =
            [record.Year, record.Volume, record.Issue, pages.First, pages.Last, record.Title, record.Subtitle, work.ContainerTitle, work.ShortContainerTitle];
        return fields.Concat(record.Issn ?? []).Concat(record.People.Select(author => $"{author.Family} {author.Given} {author.Initials}"));
    }
}
