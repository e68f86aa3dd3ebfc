namespace EnrichPipeline.Model;

/// <summary>The parsed fields of a reference. Unknown values are null or empty, also when JSON lacks the field.</summary>
public sealed record Citation
{
    public CitationKind Kind { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init => field = value ?? []; } = [];

    /// <summary>Whether the author list ends in "et al." or an equivalent.</summary>
    public bool EtAl { get; init; }

    public string? Title { get; init; }

    /// <summary>Journal, book or proceedings, as printed.</summary>
    public string? Container { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>Pages with a plain hyphen and the last page in full (1425-1437 for 1425-37), or an article number.</summary>
    public string? Pages { get; init; }

    /// <summary>The number of a meeting abstract, if printed.</summary>
    public string? AbstractNumber { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    /// <summary>The first page, or null.</summary>
    public string? FirstPage() => Pages?.Split('-', 2)[0];
}
