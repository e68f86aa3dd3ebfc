using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>One public rate limit that all instances share.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Quota>))]
public enum Quota
{
    /// <summary>CrossRef's searches and lists of works.</summary>
    [JsonStringEnumMemberName("crossref-list")]
    CrossRefList,

    /// <summary>CrossRef's look-ups of one work.</summary>
    [JsonStringEnumMemberName("crossref-single")]
    CrossRefSingle,

    /// <summary>NCBI's E-utilities.</summary>
    [JsonStringEnumMemberName("ncbi")]
    Ncbi,

    /// <summary>DataCite's REST API.</summary>
    [JsonStringEnumMemberName("datacite")]
    DataCite,

    /// <summary>The DOI handle service.</summary>
    [JsonStringEnumMemberName("doi-org")]
    DoiOrg,
}

/// <summary>The names of quotas in storage, telemetry and messages.</summary>
internal static class QuotaNames
{
    public static string Name(this Quota quota) => quota switch
    {
        Quota.CrossRefList => "crossref-list",
        Quota.CrossRefSingle => "crossref-single",
        Quota.Ncbi => "ncbi",
        Quota.DataCite => "datacite",
        Quota.DoiOrg => "doi-org",
        _ => throw new ArgumentOutOfRangeException(nameof(quota)),
    };
}
