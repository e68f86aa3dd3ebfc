using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>How far an article has come.</summary>
/// <param name="References">How many are to be resolved, the article itself included where it is looked up.</param>
/// <param name="Problem">Why the file gave no article.</param>
public sealed record ArticleStatus(
    string Article,
    string Version,
    ArticleState State,
    DateTimeOffset StartedAt,
    int References,
    int Resolved,
    string? Problem)
{
    /// <summary>How many of <see cref="References"/> the article prints.</summary>
    [JsonIgnore]
    public int Printed { get; init; } = References;

    /// <summary>How many of those are resolved.</summary>
    [JsonIgnore]
    public int PrintedResolved { get; init; } = Resolved;
}

/// <summary>The states an article goes through.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ArticleState>))]
public enum ArticleState
{
    [JsonStringEnumMemberName("working")]
    Working,

    [JsonStringEnumMemberName("partial")]
    Partial,

    [JsonStringEnumMemberName("complete")]
    Complete,

    [JsonStringEnumMemberName("refused")]
    Refused,
}
