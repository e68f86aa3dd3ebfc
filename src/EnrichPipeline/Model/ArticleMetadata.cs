namespace EnrichPipeline.Model;

/// <summary>The metadata that a file contains about the article itself; unknown values are null or empty.</summary>
public sealed record ArticleMetadata
{
    public string? Title { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init => field = value ?? []; } = [];

    public string? Journal { get; init; }

    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public string? Abstract { get; init; }

    public IReadOnlyList<string> Keywords { get; init => field = value ?? []; } = [];

    public string? Copyright { get; init; }

    public IReadOnlyList<string> Affiliations { get; init => field = value ?? []; } = [];
}
