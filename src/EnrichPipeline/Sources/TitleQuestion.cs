namespace EnrichPipeline.Sources;

/// <summary>A search by distinctive title words, first author's family name and year (one either side is allowed).</summary>
public sealed record TitleQuestion(IReadOnlyList<string> TitleWords, string? FamilyName, int? Year)
{
    /// <summary>With <see cref="FirstPage"/> and the author another way to the same work, whatever its title and journal are
    /// called.</summary>
    public string? Volume { get; init; }

    public string? FirstPage { get; init; }
}
