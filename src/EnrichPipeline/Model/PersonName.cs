using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>An author: a person, or a group, whose <see cref="Given"/> is null.</summary>
public sealed record PersonName(string Family, string? Given)
{
    /// <summary>"Jr.", "III"; absent in JSON where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suffix { get; init; }
}
