using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>Whether every question about the article was answered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentStatus>))]
public enum DocumentStatus
{
    [JsonStringEnumMemberName("complete")]
    Complete,

    /// <summary>Some source could not be asked about some reference; it is tried again and the document rewritten.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,
}
