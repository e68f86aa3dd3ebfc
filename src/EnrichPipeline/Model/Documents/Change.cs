using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>A change of a document: an entry of its <c>history</c>.</summary>
/// <param name="Id">Identifies the change, so that readers of the change feed can skip repeats.</param>
/// <param name="At">When the sources were asked.</param>
/// <param name="Ordinal">The reference; 0 for the article itself.</param>
/// <param name="Was">The verdict or identifier before the change; null if there was none.</param>
/// <param name="Is">The verdict or identifier after the change; null if there is none.</param>
/// <param name="Source">The origin of the change, as the source names it.</param>
/// <param name="Notice">The notice that was added or withdrawn.</param>
public sealed record Change(
    string Id, DateTimeOffset At, int Ordinal, ChangeKind What, string? Was, string? Is, string? Source, Notice? Notice);

/// <summary>The kinds of changes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    [JsonStringEnumMemberName("verdict")]
    Verdict,

    [JsonStringEnumMemberName("doi")]
    Doi,

    [JsonStringEnumMemberName("pmid")]
    Pmid,

    [JsonStringEnumMemberName("pmcid")]
    Pmcid,

    /// <summary>The integrity assessment.</summary>
    [JsonStringEnumMemberName("assessment")]
    Assessment,

    /// <summary>The record of the same work says something else of it.</summary>
    [JsonStringEnumMemberName("record")]
    Record,

    [JsonStringEnumMemberName("notice")]
    Notice,

    /// <summary>No source has the notice any more.</summary>
    [JsonStringEnumMemberName("noticeWithdrawn")]
    NoticeWithdrawn,
}
