using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>Whether every source has answered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentStatus>))]
public enum DocumentStatus
{
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>A source was unavailable for a reference. It is asked again, and the document is rewritten.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,
}
