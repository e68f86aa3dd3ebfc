using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The kind of work that a reference cites, as far as its text shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CitationKind>))]
public enum CitationKind
{
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    [JsonStringEnumMemberName("article")]
    Article,

    [JsonStringEnumMemberName("abstract")]
    Abstract,

    [JsonStringEnumMemberName("preprint")]
    Preprint,

    [JsonStringEnumMemberName("book")]
    Book,

    [JsonStringEnumMemberName("chapter")]
    Chapter,

    [JsonStringEnumMemberName("proceedings")]
    Proceedings,

    [JsonStringEnumMemberName("thesis")]
    Thesis,

    [JsonStringEnumMemberName("report")]
    Report,

    [JsonStringEnumMemberName("webPage")]
    WebPage,

    [JsonStringEnumMemberName("dataset")]
    Dataset,

    [JsonStringEnumMemberName("patent")]
    Patent,

    [JsonStringEnumMemberName("personalCommunication")]
    PersonalCommunication,
}
