using System.Text.Json.Serialization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/KEY/references/ORDINAL.json</c>: the stored result of one reference.</summary>
/// <param name="ResolvedAt">When the sources first gave this answer.</param>
/// <param name="ConfirmedAt">When the sources last gave the same answer again.</param>
internal sealed record ReferenceResult(
    int SchemaVersion,
    int Ordinal,
    Resolution Resolution,
    DateTimeOffset ResolvedAt,
    DateTimeOffset? CheckAgainAt,
    [property: JsonPropertyName("lookedAt")] DateTimeOffset? ConfirmedAt = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>Whether a repeated message can skip the sources.</summary>
    [JsonIgnore]
    public bool IsFinal => !Resolution.IsOpen && Resolution.Verdict != Verdict.Failed;

    /// <summary>Whether <paramref name="later"/> may replace this result: an outage or a failure never replaces an answer.</summary>
    public bool CanBeReplacedBy(Resolution later) =>
        Resolution.Verdict is Verdict.Unavailable
        || (later.Verdict is not (Verdict.Unavailable or Verdict.Failed) && (Resolution.IsOpen || !later.IsOpen));
}
