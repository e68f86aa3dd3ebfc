namespace EnrichPipeline.Citations.Parsing;

/// <summary>Title and container as cut out of what authors, year and locator leave.</summary>
internal readonly record struct Titles(string? Title, string? Container, bool IsPart = false);
