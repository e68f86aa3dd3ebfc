namespace EnrichPipeline.Model.Documents;

/// <summary>The version of the article that a document describes.</summary>
/// <param name="Name">The article's path in its container.</param>
/// <param name="Version">SHA-256 of the bytes.</param>
public sealed record DocumentSource(string Name, string Version, DateTimeOffset IngestedAt);
