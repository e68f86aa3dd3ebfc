using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>The status of an article.</summary>
/// <param name="References">The number of references to resolve, including the article itself if it is resolved too.</param>
/// <param name="Problem">Why the file could not be read as an article, or null if it could.</param>
public sealed record ArticleStatus(
    string Article,
    string Version,
    ArticleState State,
    DateTimeOffset StartedAt,
    int References,
    int Resolved,
    string? Problem)
{
    /// <summary>How many of <see cref="References"/> are printed in the article.</summary>
    [JsonIgnore]
    public int Printed { get; init; } = References;

    /// <summary>How many of the printed references are resolved.</summary>
    [JsonIgnore]
    public int PrintedResolved { get; init; } = Resolved;
}

/// <summary>The states of an article in the pipeline.</summary>
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
