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

/// <summary>The names of quotas in storage, telemetry and messages, and the services that they belong to.</summary>
internal static class QuotaNames
{
    /// <summary>Returns the service that counts the requests under a quota. A refusal is that of the whole service.</summary>
    public static string Service(this Quota quota) => quota switch
    {
        Quota.CrossRefList or Quota.CrossRefSingle => "crossref",
        _ => quota.Name(),
    };

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
