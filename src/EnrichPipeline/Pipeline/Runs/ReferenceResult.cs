using System.Text.Json.Serialization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/KEY/references/ORDINAL.json</c>: what became of one reference.</summary>
/// <param name="ResolvedAt">When the sources gave this answer first.</param>
/// <param name="LookedAt">When they last gave it again.</param>
internal sealed record ReferenceResult(
    int SchemaVersion,
    int Ordinal,
    Resolution Resolution,
    DateTimeOffset ResolvedAt,
    DateTimeOffset? CheckAgainAt,
    DateTimeOffset? LookedAt = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>Whether a repeated message need not ask again.</summary>
    [JsonIgnore]
    public bool IsFinal => !Resolution.IsOpen && Resolution.Verdict != Verdict.Failed;

    /// <summary>Whether <paramref name="later"/> may take this one's place: an outage or a poisoned repeat never undoes an answer.</summary>
    public bool GivesWayTo(Resolution later) =>
        Resolution.Verdict is Verdict.Unavailable
        || (later.Verdict is not (Verdict.Unavailable or Verdict.Failed) && (Resolution.IsOpen || !later.IsOpen));
}
