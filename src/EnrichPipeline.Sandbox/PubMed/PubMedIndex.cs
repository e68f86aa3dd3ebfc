using EnrichPipeline.Sandbox.Records;
using EnrichPipeline.Sandbox.Search;

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

    /// <summary>Builds the index with the newest works first, which is the order in which PubMed lists its results.</summary>
    public static LuceneIndex Build(Catalogue catalogue, CancellationToken ct) =>
        LuceneIndex.Build(
            catalogue
                .PubMed.OrderByDescending(work => work.Record.Pmid.Length)
                .ThenByDescending(work => work.Record.Pmid, StringComparer.Ordinal),
            [IndexField.Text(Title), IndexField.Text(All), IndexField.Words(Keys.Field)],
            work => [Words.Of($"{work.Record.Title} {work.Record.Subtitle}"), Everything(work), [.. KeysOf(work)]],
            ct
        );

    /// <summary>Returns the key of an author, which is searched by its beginning: "dredge k" finds DREDGE KJ, but not DREDGER.</summary>
    public static string NameKey(string family, string given) => $"{Words.Joined(family)} {Words.Joined(given)}";

    private static string[] Everything(Work work)
    {
        var record = work.Record;
        string[] fields =
        [
            record.Title,
            record.Subtitle,
            work.ContainerTitle,
            work.ShortContainerTitle,
            record.Year,
            record.Volume,
            record.Issue,
            record.Pages,
            record.Doi,
            record.Pmid,
        ];
        return Words.Of(
            string.Join(' ', fields.Concat(record.People.Select(author => $"{author.Family} {author.Given} {author.Initials}")))
        );
    }

    private static IEnumerable<string> KeysOf(Work work)
    {
        var record = work.Record;
        (string Name, string Value)[] values =
        [
            (Volume, Words.Joined(record.Volume)),
            (Issue, Words.Joined(record.Issue)),
            (Page, Words.Joined(PageRange.Parse(record.Pages).First)),
            (Doi, record.Doi.ToLowerInvariant()),
            (Pmid, record.Pmid),
            (Year, $"{record.YearNumber:0000}"),
            (Journal, work.Journal?.Key ?? ""),
        ];
        return values
            .Concat(PublicationTypes.Of(work).Select(type => (Kind, Words.Joined(type))))
            .Concat(Names(record.People))
            .Where(value => value.Item2.Length > 0)
            .Select(value => Keys.Of(value.Item1, value.Item2));
    }

    private static IEnumerable<(string Name, string Value)> Names(IReadOnlyList<Author> people) =>
        people
            .SelectMany(
                (author, at) =>
                    (string[])
                        [
                            author.IsGroup ? Group : Author,
                            .. at == 0 ? [FirstAuthor] : Array.Empty<string>(),
                            .. at == people.Count - 1 ? [LastAuthor] : Array.Empty<string>(),
                        ],
                (author, field) => (author, field)
            )
            .SelectMany(
                name => (string[])[name.author.Initials, name.author.Given],
                (name, given) => (name.field, NameKey(name.author.Family, given))
            )
            .Distinct();
}
