using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The name of a person, or of a group, for which <see cref="Given"/> is null.</summary>
public sealed record PersonName(string Family, string? Given)
{
    /// <summary>A suffix such as "Jr." or "III"; absent in JSON if there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suffix { get; init; }
}
