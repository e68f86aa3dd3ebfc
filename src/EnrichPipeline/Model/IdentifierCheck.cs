using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The result of checking one printed identifier.</summary>
/// <param name="Value">The identifier in its normal form.</param>
/// <param name="Agency">The agency that registered a DOI, if known.</param>
/// <param name="Of">A short citation of the work that the identifier belongs to, if that is another one.</param>
public sealed record IdentifierCheck(
    IdentifierScheme Scheme, string Value, IdentifierStatus Status, string? Agency = null, string? Of = null);

/// <summary>The kinds of identifiers.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentifierScheme>))]
public enum IdentifierScheme
{
    [JsonStringEnumMemberName("doi")]
    Doi,

    [JsonStringEnumMemberName("pmid")]
    Pmid,

    [JsonStringEnumMemberName("pmcid")]
    Pmcid,

    [JsonStringEnumMemberName("arxiv")]
    Arxiv,

    [JsonStringEnumMemberName("isbn")]
    Isbn,
}

/// <summary>Whether a printed identifier belongs to the work that the reference describes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentifierStatus>))]
public enum IdentifierStatus
{
    /// <summary>Its record fits the reference.</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed,

    /// <summary>Its record describes another work.</summary>
    [JsonStringEnumMemberName("otherWork")]
    OtherWork,

    /// <summary>It is registered with an agency that is not queried for records, so nothing could be compared.</summary>
    [JsonStringEnumMemberName("registeredElsewhere")]
    RegisteredElsewhere,

    /// <summary>Nobody registered it, or it cannot exist.</summary>
    [JsonStringEnumMemberName("notRegistered")]
    NotRegistered,

    /// <summary>No source could confirm or refute it.</summary>
    [JsonStringEnumMemberName("unchecked")]
    Unchecked,

    /// <summary>A source was unavailable.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,
}
