namespace EnrichPipeline.Model.Documents;

/// <summary>Which bytes a document speaks of.</summary>
/// <param name="Name">The article's path in its container.</param>
/// <param name="Version">SHA-256 of the bytes.</param>
public sealed record DocumentSource(string Name, string Version, DateTimeOffset IngestedAt);
