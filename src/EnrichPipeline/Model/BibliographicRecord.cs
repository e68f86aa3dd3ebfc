namespace EnrichPipeline.Model;

/// <summary>A record of CrossRef, PubMed or DataCite in one normal form: no markup, single spaces, null for unknown values.</summary>
public sealed record BibliographicRecord
{
    public required SourceName Source { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    /// <summary>
    /// CrossRef's type id (<c>journal-article</c>, <c>posted-content</c>…); PubMed's articles are <c>journal-article</c>.
    /// </summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>The title in the original language, if <see cref="Title"/> is a translation.</summary>
    public string? OriginalTitle { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>All names of the journal or book in the record, full names first.</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];

    public IReadOnlyList<string> Issns { get; init; } = [];

    /// <summary>The distinct years of print, online publication and issue; the one to display comes first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>Pages with a plain hyphen and the last page in full.</summary>
    public string? Pages { get; init; }

    public string? ArticleNumber { get; init; }

    /// <summary>PubMed's publication types (<c>Retracted Publication</c>, <c>Published Erratum</c>…).</summary>
    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>The first name of the journal or book.</summary>
    public string? Container => Containers is [var first, ..] ? first : null;

    /// <summary>The year to display.</summary>
    public int? Year => Years is [var first, ..] ? first : null;

    /// <summary>The first page or the article number, or null if the record has neither.</summary>
    public string? FirstPage => (Pages ?? ArticleNumber)?.Split('-', 2)[0];

    /// <summary>
    /// The relevance score of the service. It only orders the candidates of one query and is not comparable between queries.
    /// </summary>
    public double? Relevance { get; init; }
}
