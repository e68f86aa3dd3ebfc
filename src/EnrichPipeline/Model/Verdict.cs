using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The result of resolving a reference.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>A record was found with the precision that the settings require.</summary>
    [JsonStringEnumMemberName("matched")]
    Matched,

    /// <summary>A record was found that a person should check.</summary>
    [JsonStringEnumMemberName("probable")]
    Probable,

    /// <summary>Every source has answered, and none has the work.</summary>
    [JsonStringEnumMemberName("notFound")]
    NotFound,

    /// <summary>A source was unavailable; it will be queried again.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,

    /// <summary>Processing failed permanently; the document has the reason.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
