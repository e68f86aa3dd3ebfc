namespace EnrichPipeline.Sources;

/// <summary>A search by distinctive title words, first author's family name and year (one either side is allowed).</summary>
public sealed record TitleQuestion(IReadOnlyList<string> TitleWords, string? FamilyName, int? Year);
