namespace EnrichPipeline.Sources;

/// <summary>The place of a work in a journal, as ECitMatch takes it. The journal is required; other values may be empty.</summary>
/// <param name="Author">First author as PubMed writes it: family name and initials, <c>smith jc</c>.</param>
public sealed record Coordinates(string Journal, string? Year, string? Volume, string? FirstPage, string? Author);
