using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>One rate-limited door of a public API.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Lane>))]
public enum Lane
{
    [JsonStringEnumMemberName("crossref-list")]
    CrossRefList,

    [JsonStringEnumMemberName("crossref-single")]
    CrossRefSingle,

    [JsonStringEnumMemberName("ncbi")]
    Ncbi,

    [JsonStringEnumMemberName("datacite")]
    DataCite,

    [JsonStringEnumMemberName("doi-org")]
    DoiOrg,
}
