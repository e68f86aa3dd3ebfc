namespace EnrichPipeline.Sources;

/// <summary>A search by distinctive title words, the first author's family name, and the year, plus or minus one.</summary>
public sealed record WorkQuery(IReadOnlyList<string> TitleWords, string? FamilyName, int? Year)
{
    /// <summary>
    /// The volume. With <see cref="FirstPage"/> and the author, it finds the work whatever its title and journal are called.
    /// </summary>
    public string? Volume { get; init; }

    public string? FirstPage { get; init; }
}
