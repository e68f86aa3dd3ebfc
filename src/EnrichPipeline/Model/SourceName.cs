using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The sources of records.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceName>))]
public enum SourceName
{
    [JsonStringEnumMemberName("crossRef")]
    CrossRef,

    [JsonStringEnumMemberName("pubMed")]
    PubMed,

    [JsonStringEnumMemberName("dataCite")]
    DataCite,
}
