namespace EnrichPipeline.Model;

/// <summary>The parsed fields of a reference. Unknown values are null or empty, even if the JSON lacks the field.</summary>
public sealed record Citation
{
    public CitationKind Kind { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init => field = value ?? []; } = [];

    /// <summary>Whether the author list ends in "et al." or an equivalent.</summary>
    public bool EtAl { get; init; }

    public string? Title { get; init; }

    /// <summary>The journal, book or proceedings, as printed.</summary>
    public string? Container { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>Pages with a plain hyphen and the last page in full (1425-1437 for 1425-37), or an article number.</summary>
    public string? Pages { get; init; }

    /// <summary>The number of a meeting abstract, if printed.</summary>
    public string? AbstractNumber { get; init; }

    /// <summary>The editors of the work, or of the book or proceedings that contain it.</summary>
    public IReadOnlyList<PersonName> Editors { get; init => field = value ?? []; } = [];

    public string? Publisher { get; init; }

    /// <summary>The place of publication, as printed.</summary>
    public string? Place { get; init; }

    public string? Edition { get; init; }

    /// <summary>The series that a book is part of, as printed.</summary>
    public string? Series { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    public ArxivId? Arxiv { get; init; }

    public Isbn? Isbn { get; init; }

    /// <summary>The first web address that is not one of an identifier resolver.</summary>
    public string? Url { get; init; }

    /// <summary>The confidence in each parsed field, or null if the citation was not parsed from printed text.</summary>
    public FieldConfidence? Confidence { get; init; }

    /// <summary>Returns the first page or the article number, or null if none is printed.</summary>
    public string? FirstPage() => Pages?.Split('-', 2)[0];
}
