using EnrichPipeline.Reading;

namespace EnrichPipeline.Model;

/// <summary>What CrossRef, PubMed or DataCite says of one work, in one normal form: markup gone, whitespace single, unknown is null.</summary>
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

    /// <summary>The title in its own language, where <see cref="Title"/> is a translation.</summary>
    public string? OriginalTitle { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>Every spelling of the journal or book that the source gives, full names first.</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];

    public IReadOnlyList<string> Issns { get; init; } = [];

    /// <summary>The years of print, of online publication and of issue, distinct; the one to show comes first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>Pages with a plain hyphen and the last page completed.</summary>
    public string? Pages { get; init; }

    public string? ArticleNumber { get; init; }

    /// <summary>PubMed's publication types (<c>Retracted Publication</c>, <c>Published Erratum</c>…).</summary>
    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>The first spelling of the journal or book.</summary>
    public string? Container => Containers is [var first, ..] ? first : null;

    /// <summary>The year to show.</summary>
    public int? Year => Years is [var first, ..] ? first : null;

    /// <summary>The page it begins on, or its article number.</summary>
    public string? FirstPage => (Pages ?? ArticleNumber)?.Split('-', 2)[0];

    /// <summary>The service's own relevance; it only orders candidates and is never compared between questions.</summary>
    public double? Relevance { get; init; }
}
