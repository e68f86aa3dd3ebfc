using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>The version of the article that a document describes.</summary>
/// <param name="Name">The article's path in its container.</param>
/// <param name="Version">The SHA-256 of the article's bytes.</param>
public sealed record DocumentSource(string Name, string Version, DateTimeOffset IngestedAt)
{
    /// <summary>True if the answers came from the sandbox and not from the real services; otherwise absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Sandbox { get; init; }
}
