using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>What became of a reference.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>The id is right, at the precision the options ask for.</summary>
    [JsonStringEnumMemberName("matched")]
    Matched,

    /// <summary>A person should look.</summary>
    [JsonStringEnumMemberName("probable")]
    Probable,

    /// <summary>Every source was asked, and none has it.</summary>
    [JsonStringEnumMemberName("notFound")]
    NotFound,

    /// <summary>Some source could not be asked; it is tried again.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,

    /// <summary>Processing it failed for good; the reason is in the document.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
