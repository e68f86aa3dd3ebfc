namespace EnrichPipeline.Sources.CrossRef;

internal sealed record Contributor(string? Family, string? Given, string? Name, string? Suffix = null);

internal sealed record Update(string? Doi, string? Type, string? Source, int? Year);

internal sealed record RelatedWork(string Kind, string? IdType, string? Id);

/// <summary>A work as CrossRef's REST API returns it; missing values are null or empty.</summary>
internal sealed record Work
{
    public string? Doi { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<string> Title { get; init; } = [];

    public IReadOnlyList<string> Subtitle { get; init; } = [];

    public IReadOnlyList<string> OriginalTitle { get; init; } = [];

    public IReadOnlyList<Contributor> Authors { get; init; } = [];

    public IReadOnlyList<Contributor> Editors { get; init; } = [];

    /// <summary>The full titles of the container, then the short ones.</summary>
    public IReadOnlyList<string> ContainerTitle { get; init; } = [];

    /// <summary>The years of print, issue, online publication and posting, in this order; the first is displayed.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    public string? ArticleNumber { get; init; }

    public IReadOnlyList<string> Issn { get; init; } = [];

    public IReadOnlyList<RelatedWork> Relations { get; init; } = [];

    public IReadOnlyList<Update> UpdateTo { get; init; } = [];

    public IReadOnlyList<Update> UpdatedBy { get; init; } = [];

    public double? Score { get; init; }
}
