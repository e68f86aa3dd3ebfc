using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>A rate limit of a public API, which all instances share.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Lane>))]
public enum Lane
{
    [JsonStringEnumMemberName("crossref-list")]
    CrossRefList,

    [JsonStringEnumMemberName("crossref-single")]
    CrossRefSingle,

    [JsonStringEnumMemberName("ncbi")]
    Ncbi,
}
