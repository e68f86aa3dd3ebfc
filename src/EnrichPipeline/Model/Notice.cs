using System.Text.Json.Serialization;
using EnrichPipeline.Reading;

namespace EnrichPipeline.Model;

/// <summary>A retraction, correction or expression of concern.</summary>
/// <param name="Doi">The notice's own DOI, where the source names it.</param>
/// <param name="Source">Who says so, as the source names it (<c>publisher</c>, <c>retraction-watch</c>, <c>pubMed</c>).</param>
/// <param name="Direction">Whether the record is the subject of the notice or the notice itself.</param>
public sealed record Notice(NoticeKind Kind, Doi? Doi, string? Source, int? Year, NoticeDirection Direction)
{
    /// <summary>In words, where kind and DOI do not say it.</summary>
    public string? Detail { get; init; }
}

/// <summary>What a notice does to the work.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    [JsonStringEnumMemberName("correction")]
    Correction,

    [JsonStringEnumMemberName("retraction")]
    Retraction,

    [JsonStringEnumMemberName("expressionOfConcern")]
    ExpressionOfConcern,

    [JsonStringEnumMemberName("newVersion")]
    NewVersion,

    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>On which side of a notice a record stands: CrossRef's <c>updated-by</c> or <c>update-to</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeDirection>))]
public enum NoticeDirection
{
    [JsonStringEnumMemberName("about")]
    About,

    [JsonStringEnumMemberName("isNotice")]
    IsNotice,
}
