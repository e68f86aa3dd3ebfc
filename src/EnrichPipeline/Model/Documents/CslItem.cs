using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>
/// A record as a CSL-JSON item (Citation Style Language data schema 1.0.2). Absent values are omitted, as the schema requires.
/// </summary>
public sealed record CslItem
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CslName>? Author { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CslName>? Editor { get; init; }

    [JsonPropertyName("container-title")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContainerTitle { get; init; }

    [JsonPropertyName("container-title-short")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ContainerTitleShort { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CslDate? Issued { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Volume { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Issue { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Page { get; init; }

    [JsonPropertyName("number")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ArticleNumber { get; init; }

    [JsonPropertyName("ISSN")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Issn { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Publisher { get; init; }

    [JsonPropertyName("publisher-place")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PublisherPlace { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Edition { get; init; }

    [JsonPropertyName("collection-title")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CollectionTitle { get; init; }

    [JsonPropertyName("ISBN")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Isbn { get; init; }

    [JsonPropertyName("URL")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Url { get; init; }

    [JsonPropertyName("DOI")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Doi? Doi { get; init; }

    [JsonPropertyName("PMID")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Pmid? Pmid { get; init; }

    [JsonPropertyName("PMCID")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Pmcid? Pmcid { get; init; }

    /// <summary>A note for human readers, which only exports contain.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    /// <summary>Whether both items have the same values, or both are null. Record equality would compare lists by reference.</summary>
    internal static bool AreSame(CslItem? one, CslItem? other) => one is null || other is null
        ? one is null && other is null
        : one with { Author = null, Editor = null } == other with { Author = null, Editor = null }
            && (one.Author ?? []).SequenceEqual(other.Author ?? [])
            && (one.Editor ?? []).SequenceEqual(other.Editor ?? []);
}

/// <summary>A name in CSL-JSON: the parts of a person's name, or the literal name of a group.</summary>
public sealed record CslName
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Family { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Given { get; init; }

    /// <summary>A suffix such as "Jr." or "III".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suffix { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Literal { get; init; }
}

/// <summary>A date in CSL-JSON.</summary>
public sealed record CslDate([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts)
{
    public bool Equals(CslDate? other) => other is not null
        && DateParts.Count == other.DateParts.Count
        && DateParts.Zip(other.DateParts).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => DateParts is [[var year, ..], ..] ? year : 0;
}
