using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports.Words;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Converts a citation to CSL-JSON without identifiers.</summary>
internal static class PrintedWork
{
    public static CslItem Of(Citation citation) =>
        new()
        {
            Id = "",
            Type = TypeOf(citation),
            Title = citation.Title,
            Author =
                citation.Authors.Count == 0 || citation.Authors.SequenceEqual(citation.Editors)
                    ? null
                    : [.. citation.Authors.Select(NameOf)],
            Editor = citation.Editors.Count == 0 ? null : [.. citation.Editors.Select(NameOf)],
            ContainerTitle = citation.Container,
            Publisher = citation.Publisher,
            PublisherPlace = citation.Place,
            Edition = citation.Edition,
            CollectionTitle = citation.Series,
            Isbn = citation.Isbn?.Value,
            Url = citation.Url,
            Issued = citation.Year is { } year
                ? new CslDate([
                    [year],
                ])
                : null,
            Volume = citation.Volume,
            Issue = citation.Issue,
            Page = citation.Pages,
        };

    /// <summary>Returns the fields of the record, and the printed fields where the record has none.</summary>
    public static CslItem With(this CslItem printed, CslItem? record) => record is null ? printed : record with
    {
        Title = record.Title ?? printed.Title,
        Author = record.Author is { Count: > 0 } ? record.Author : printed.Author,
        ContainerTitle = record.ContainerTitle ?? printed.ContainerTitle,
        Issued = record.Issued ?? printed.Issued,
        Volume = record.Volume ?? printed.Volume,
        Issue = record.Issue ?? printed.Issue,
        Page = record.Page ?? (record.ArticleNumber is null ? printed.Page : null),
    };

    public static CslItem Cleaned(this CslItem work) => work with
    {
        Title = CleanText.OrNull(work.Title),
        Author = Cleaned(work.Author),
        Editor = Cleaned(work.Editor),
        Publisher = CleanText.OrNull(work.Publisher),
        PublisherPlace = CleanText.OrNull(work.PublisherPlace),
        Edition = CleanText.OrNull(work.Edition),
        CollectionTitle = CleanText.OrNull(work.CollectionTitle),
        ContainerTitle = CleanText.OrNull(work.ContainerTitle),
        ContainerTitleShort = CleanText.OrNull(work.ContainerTitleShort),
        Volume = CleanText.OrNull(work.Volume),
        Issue = IssueText.Of(CleanText.OrNull(work.Issue)),
        Page = CleanText.OrNull(work.Page),
        ArticleNumber = CleanText.OrNull(work.ArticleNumber),
        Issn = CleanText.OrNull(work.Issn),
        Note = CleanText.OrNull(work.Note),
    };

    private static CslName[]? Cleaned(IReadOnlyList<CslName>? names) =>
        names?.Select(Cleaned).OfType<CslName>().ToArray() is { Length: > 0 } cleaned ? cleaned : null;

    // Returns null if nothing is left. A given name without a family name is kept.
    private static CslName? Cleaned(CslName name) =>
        (CleanText.OrNull(name.Family), CleanText.OrNull(name.Given), CleanText.OrNull(name.Literal)) switch
        {
            ({ } family, { } given, _) => new CslName { Family = family, Given = given, Suffix = CleanText.OrNull(name.Suffix) },
            (null, null, null) => null,
            var (family, given, literal) => new CslName { Literal = literal ?? family ?? given },
        };

    private static CslName NameOf(PersonName name) => name.Given is null
        ? new CslName { Literal = name.Family }
        : new CslName { Family = name.Family, Given = name.Given, Suffix = name.Suffix };

    private static string TypeOf(Citation citation) => citation.Kind switch
    {
        CitationKind.Article or CitationKind.Abstract => "article-journal",
        CitationKind.Preprint => "article",
        CitationKind.Book => "book",
        CitationKind.Chapter => "chapter",
        CitationKind.Proceedings => "paper-conference",
        CitationKind.Thesis => "thesis",
        CitationKind.Report => "report",
        CitationKind.WebPage => "webpage",
        CitationKind.Dataset => "dataset",
        CitationKind.Patent => "patent",
        CitationKind.PersonalCommunication => "personal_communication",
        _ => citation is { Container: not null, Volume: not null } ? "article-journal" : "document",
    };
}
