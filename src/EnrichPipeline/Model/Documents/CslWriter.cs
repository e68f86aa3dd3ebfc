namespace EnrichPipeline.Model.Documents;

/// <summary>Converts a record to CSL-JSON.</summary>
public static class CslWriter
{
    public static CslItem ToCsl(this BibliographicRecord record) => new()
    {
        Id = record.Doi?.Value ?? (record.Pmid is { } pmid ? "pmid:" + pmid.Value : "unidentified"),
        Type = TypeOf(record.Type),
        Title = record.Subtitle is null ? record.Title : $"{record.Title}: {record.Subtitle}",
        Author = record.Authors.Count == 0 ? null : [.. record.Authors.Select(NameOf)],
        ContainerTitle = record.Container,
        ContainerTitleShort = record.Containers is [_, var second, ..] ? second : null,
        Issued = record.Year is { } year ? new CslDate([[year]]) : null,
        Volume = record.Volume,
        Issue = record.Issue,
        Page = record.Pages,
        ArticleNumber = record.ArticleNumber,
        Issn = record.Issns is [var issn, ..] ? issn : null,
        Doi = record.Doi,
        Pmid = record.Pmid,
        Pmcid = record.Pmcid,
    };

    private static CslName NameOf(PersonName name) => name.Given is null
        ? new CslName { Literal = name.Family }
        : new CslName { Family = name.Family, Given = name.Given, Suffix = name.Suffix };

    // Maps CrossRef's type ids to CSL types as CrossRef's own content negotiation does.
    private static string TypeOf(string? type) => type switch
    {
        "journal-article" or null => "article-journal",
        "posted-content" => "article",
        "proceedings-article" => "paper-conference",
        "book-chapter" or "book-section" or "book-part" => "chapter",
        "book" or "monograph" or "edited-book" or "reference-book" => "book",
        "reference-entry" => "entry",
        "dissertation" => "thesis",
        "report" or "report-component" => "report",
        "dataset" or "database" => "dataset",
        "standard" => "standard",
        "peer-review" => "review",
        _ => "document",
    };
}
