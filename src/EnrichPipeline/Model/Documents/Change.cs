using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>One thing that a document says otherwise than before: a line of its <c>history</c>.</summary>
/// <param name="Id">The same wherever this change is told, so that a reader can drop repeats.</param>
/// <param name="At">When the sources were asked.</param>
/// <param name="Ordinal">The reference; 0 for the article itself.</param>
/// <param name="Was">The verdict or id before; null where there was none.</param>
/// <param name="Is">The verdict or id since; null where there is none any more.</param>
/// <param name="Source">Who says so, as the source names it.</param>
/// <param name="Notice">The notice that came or was withdrawn.</param>
public sealed record Change(string Id, DateTimeOffset At, int Ordinal, ChangeKind What, string? Was, string? Is, string? Source, Notice? Notice);

/// <summary>What changed.</summary>
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

    /// <summary>A notice that no source tells of any more.</summary>
    [JsonStringEnumMemberName("noticeWithdrawn")]
    NoticeWithdrawn,
}
