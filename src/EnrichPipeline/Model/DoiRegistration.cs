using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>Whether a DOI is registered, and with which agency.</summary>
/// <param name="Agency">The agency as doi.org names it (<c>Crossref</c>, <c>DataCite</c>, <c>mEDRA</c>…); null if the DOI is not
/// registered, or if doi.org does not know.</param>
/// <param name="IsUnknown">Whether doi.org answers that it does not know. That is not the same as "not registered".</param>
public sealed record DoiRegistration(
    string? Agency, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsUnknown = false)
{
    public static readonly DoiRegistration None = new((string?)null);

    public static readonly DoiRegistration Unknown = new(null, IsUnknown: true);

    /// <summary>Whether doi.org says that nobody registered the DOI.</summary>
    [JsonIgnore]
    public bool IsNone => this == None;
}
