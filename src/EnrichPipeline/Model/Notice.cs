using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>A retraction, correction or expression of concern.</summary>
/// <param name="Doi">The DOI of the notice itself, if known.</param>
/// <param name="Source">
/// The origin of the notice, as the source names it (<c>publisher</c>, <c>retraction-watch</c>, <c>pubMed</c>).
/// </param>
/// <param name="Direction">Whether the record is the subject of the notice or the notice itself.</param>
public sealed record Notice(NoticeKind Kind, Doi? Doi, string? Source, int? Year, NoticeDirection Direction)
{
    /// <summary>Details as a sentence, if the kind and the DOI do not express them; else null.</summary>
    public string? Detail { get; init; }
}

/// <summary>The kinds of notices.</summary>
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

/// <summary>Whether a record is the subject of a notice (CrossRef's <c>updated-by</c>) or the notice itself (<c>update-to</c>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeDirection>))]
public enum NoticeDirection
{
    [JsonStringEnumMemberName("about")]
    About,

    [JsonStringEnumMemberName("isNotice")]
    IsNotice,
}
