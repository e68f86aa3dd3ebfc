using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;
using Lucene.Net.Documents;

namespace EnrichPipeline.Sandbox.PubMed;

/// <summary>Describes a work as PubMed indexes it: a field for each search tag.</summary>
internal static class PubMedIndex
{
    public const string Title = "ti";
    public const string All = "all";
    public const string Author = "au";
    public const string FirstAuthor = "1au";
    public const string LastAuthor = "lastau";
    public const string Group = "cn";
    public const string Journal = "ta";
    public const string Year = "dp";
    public const string Volume = "vi";
    public const string Issue = "ip";
    public const string Page = "pg";
    public const string Doi = "aid";
    public const string Pmid = "uid";
    public const string Kind = "pt";

    /// <summary>For the order of results: the newest first.</summary>
    public const string Order = "order";

    public static LuceneIndex Build(Catalogue catalogue, CancellationToken ct) => LuceneIndex.Build(catalogue.PubMed, Describe, ct);

    /// <summary>An author as one word to search by its beginning: "dredge k" finds DREDGE KJ, but not DREDGER.</summary>
    public static string NameKey(string family, string given) => $"{Words.Joined(family)} {Words.Joined(given)}";

    private static Document Describe(Work work)
    {
        var record = work.Record;
        var document = new Document
        {
            new TextField(Title, Words.Joined($"{record.Title} {record.Subtitle}"), Field.Store.NO),
            new TextField(All, Words.Joined(string.Join(' ', Everything(work))), Field.Store.NO),
            new StringField(Volume, Words.Joined(record.Volume), Field.Store.NO),
            new StringField(Issue, Words.Joined(record.Issue), Field.Store.NO),
            new StringField(Page, Words.Joined(PageRange.Parse(record.Pages).First), Field.Store.NO),
            new StringField(Doi, record.Doi.ToLowerInvariant(), Field.Store.NO),
            new StringField(Pmid, record.Pmid, Field.Store.NO),
            new NumericDocValuesField(Order, long.TryParse(record.Pmid, out var number) ? number : 0),
        };
        AddNames(document, record.People);
        if (work.Journal is { } journal)
            document.Add(new StringField(Journal, journal.Key, Field.Store.NO));
        if (record.YearNumber is { } year)
            document.Add(new Int32Field(Year, year, Field.Store.NO));
        foreach (var type in PublicationTypes.Of(work))
            document.Add(new StringField(Kind, Words.Joined(type), Field.Store.NO));
        return document;
    }

    private static void AddNames(Document document, IReadOnlyList<Author> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var author = people[i];
            foreach (var given in (string[])[author.Initials, author.Given])
            {
                var key = NameKey(author.Family, given);
                document.Add(new StringField(author.IsGroup ? Group : Author, key, Field.Store.NO));
                if (i == 0)
                    document.Add(new StringField(FirstAuthor, key, Field.Store.NO));
                if (i == people.Count - 1)
                    document.Add(new StringField(LastAuthor, key, Field.Store.NO));
            }
        }
    }

    private static IEnumerable<string> Everything(Work work)
    {
        var record = work.Record;
        string[] fields =
            [record.Title, record.Subtitle, work.ContainerTitle, work.ShortContainerTitle, record.Year, record.Volume, record.Issue, record.Pages, record.Doi, record.Pmid];
        return fields.Concat(record.People.Select(author => $"{author.Family} {author.Given} {author.Initials}"));
    }
}
