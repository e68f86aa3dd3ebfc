using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>A change to a document: an entry of its <c>history</c>.</summary>
/// <param name="Id">Identifies the change, so that readers of the change feed can skip repeats.</param>
/// <param name="At">When the sources gave the answer that led to the change.</param>
/// <param name="Ordinal">The ordinal of the reference, or 0 for the article itself.</param>
/// <param name="Was">The verdict, identifier or assessment before the change; null if there was none.</param>
/// <param name="Is">The verdict, identifier or assessment after the change; null if there is none.</param>
/// <param name="Source">The origin of the change, as the source names it.</param>
/// <param name="Notice">The notice that was added or withdrawn, if any.</param>
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

    /// <summary>The work is the same, but its record changed.</summary>
    [JsonStringEnumMemberName("record")]
    Record,

    [JsonStringEnumMemberName("notice")]
    Notice,

    /// <summary>No source has the notice any more.</summary>
    [JsonStringEnumMemberName("noticeWithdrawn")]
    NoticeWithdrawn,
}
