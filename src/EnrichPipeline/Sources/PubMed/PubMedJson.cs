using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Sources.Http;

namespace EnrichPipeline.Sources.PubMed;

internal sealed record SearchEnvelope(JsonElement? Error, [property: JsonPropertyName("esearchresult")] SearchResult? Result);

internal sealed record SearchResult(
    [property: JsonPropertyName("ERROR")] JsonElement? Error,
    string? Count,
    [property: JsonPropertyName("idlist")] List<string?>? Ids,
    [property: JsonPropertyName("errorlist")] SearchWarnings? Errors,
    [property: JsonPropertyName("warninglist")] SearchWarnings? Warnings);

internal sealed record SearchWarnings(
    [property: JsonPropertyName("phrasesnotfound")] List<string?>? PhrasesNotFound,
    [property: JsonPropertyName("fieldsnotfound")] List<string?>? FieldsNotFound,
    [property: JsonPropertyName("quotedphrasesnotfound")] List<string?>? QuotedPhrasesNotFound,
    [property: JsonPropertyName("phrasesignored")] List<string?>? PhrasesIgnored)
{
    public bool Any => new[] { PhrasesNotFound, FieldsNotFound, QuotedPhrasesNotFound, PhrasesIgnored }.Any(list => list is { Count: > 0 });
}

internal sealed record SummaryEnvelope(JsonElement? Error, JsonElement? Result);

internal sealed record SummaryAuthor(string? Name, [property: JsonPropertyName("authtype")] string? Kind);

internal sealed record SummaryId([property: JsonPropertyName("idtype")] string? Kind, string? Value);

/// <summary>A record as ESummary returns it; unknown values are empty strings.</summary>
internal sealed record Summary
{
    public string? Uid { get; init; }

    public string? Error { get; init; }

    [JsonPropertyName("pubdate")]
    public string? Published { get; init; }

    [JsonPropertyName("epubdate")]
    public string? PublishedOnline { get; init; }

    [JsonPropertyName("sortpubdate")]
    public string? SortDate { get; init; }

    public string? Source { get; init; }

    [JsonPropertyName("fulljournalname")]
    public string? Journal { get; init; }

    [JsonPropertyName("booktitle")]
    public string? Book { get; init; }

    public List<SummaryAuthor?>? Authors { get; init; }

    public string? Title { get; init; }

    [JsonPropertyName("vernaculartitle")]
    public string? VernacularTitle { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? Issn { get; init; }

    public string? Essn { get; init; }

    [JsonPropertyName("pubtype")]
    public List<string?>? Types { get; init; }

    [JsonPropertyName("articleids")]
    public List<SummaryId?>? Ids { get; init; }

    [JsonPropertyName("elocationid")]
    public string? Location { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LenientText)], MaxDepth = 32)]
[JsonSerializable(typeof(SearchEnvelope))]
[JsonSerializable(typeof(SummaryEnvelope))]
[JsonSerializable(typeof(Summary))]
internal sealed partial class PubMedJson : JsonSerializerContext;
