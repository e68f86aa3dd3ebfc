using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>The comparison of one field between the printed reference and the record.</summary>
/// <param name="Field">
/// <c>title</c>, <c>firstAuthor</c>, <c>otherAuthors</c>, <c>container</c>, <c>year</c>, <c>volume</c>, <c>issue</c>, <c>pages</c>,
/// <c>doi</c>, <c>pmid</c>…
/// </param>
/// <param name="Similarity">0 to 1; null if there was nothing to compare.</param>
public sealed record Evidence(string Field, string? Printed, string? Recorded, Agreement Agreement, double? Similarity = null);

/// <summary>The result of comparing a field.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Agreement>))]
public enum Agreement
{
    [JsonStringEnumMemberName("silent")]
    Silent,

    [JsonStringEnumMemberName("agrees")]
    Agrees,

    [JsonStringEnumMemberName("nearly")]
    Nearly,

    [JsonStringEnumMemberName("disagrees")]
    Disagrees,
}
