namespace EnrichPipeline.Sources;

/// <summary>Where in a journal a work stands: what ECitMatch asks for. The journal is required, the rest may be empty.</summary>
/// <param name="Author">First author as PubMed writes it: family name and initials, <c>smith jc</c>.</param>
public sealed record Coordinates(string Journal, string? Year, string? Volume, string? FirstPage, string? Author);
