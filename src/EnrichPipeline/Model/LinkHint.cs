using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The text of a link that a publisher's website prints after a reference. JSON contains the text as printed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkHint>))]
public enum LinkHint
{
    [JsonStringEnumMemberName("PubMed")]
    PubMed,

    [JsonStringEnumMemberName("PubMed Central")]
    PubMedCentral,

    [JsonStringEnumMemberName("CrossRef")]
    CrossRef,

    [JsonStringEnumMemberName("Google Scholar")]
    GoogleScholar,

    [JsonStringEnumMemberName("ADS")]
    Ads,

    [JsonStringEnumMemberName("CAS")]
    Cas,

    [JsonStringEnumMemberName("MathSciNet")]
    MathSciNet,

    [JsonStringEnumMemberName("Web of Science")]
    WebOfScience,

    [JsonStringEnumMemberName("Article")]
    Article,

    [JsonStringEnumMemberName("Full Text")]
    FullText,
}
