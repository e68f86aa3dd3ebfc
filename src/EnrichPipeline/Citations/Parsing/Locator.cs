namespace EnrichPipeline.Citations.Parsing;

/// <summary>Where in a journal or book: the cluster of year, volume, issue and pages, and the tokens that it spans.</summary>
internal sealed record Locator(int Start, int End)
{
    public int? Year { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }
}
