namespace EnrichPipeline.Model.Documents;

/// <summary>The metadata of the article itself, and the identifiers found for it.</summary>
public sealed record EnrichedArticle
{
    public string? Title { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    public string? Journal { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? Abstract { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Copyright { get; init; }

    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>The verdict, or null if the metadata did not suffice to look the article up.</summary>
    public Verdict? Verdict { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    public double? Confidence { get; init; }

    /// <summary>Retractions, corrections and expressions of concern about the article itself.</summary>
    public IReadOnlyList<Notice> Notices { get; init => field = value ?? []; } = [];
}
