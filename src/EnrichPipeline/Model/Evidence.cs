using System.Text.Json.Serialization;

namespace EnrichPipeline.Model;

/// <summary>One field compared: what is printed, what is recorded, and whether they agree.</summary>
/// <param name="Field">
/// <c>title</c>, <c>firstAuthor</c>, <c>otherAuthors</c>, <c>container</c>, <c>year</c>, <c>volume</c>, <c>issue</c>, <c>pages</c>,
/// <c>doi</c>, <c>pmid</c>…
/// </param>
/// <param name="Similarity">0 to 1; null where there was nothing to compare.</param>
public sealed record Evidence(string Field, string? Printed, string? Recorded, Agreement Agreement, double? Similarity = null);

/// <summary>What a comparison says.</summary>
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
