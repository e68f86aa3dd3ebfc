using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>Whether every source has answered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentStatus>))]
public enum DocumentStatus
{
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>A source was unavailable for a reference. It will be queried again, and the document will be rewritten.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,
}
