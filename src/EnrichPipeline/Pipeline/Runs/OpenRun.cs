using System.Text.Json.Serialization;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/open/KEY.json</c>: a run whose document is missing or partial. The maintenance timer reads only these.</summary>
/// <param name="Since">When the run was opened, or last checked by the timer.</param>
/// <param name="Checks">How often in a row the timer has queued references of the run. The pause doubles after each time.</param>
/// <param name="NextAt">When the timer checks the run again, or null if only the pause decides.</param>
internal sealed record OpenRun(
    int SchemaVersion,
    string Article,
    string Version,
    DateTimeOffset Since,
    [property: JsonPropertyName("looks")] int Checks,
    DateTimeOffset? NextAt = null)
{
    public const int CurrentSchemaVersion = 1;

    private const int MaxDoublings = 6;

    public Run Run => new(Article, Version);

    public DateTimeOffset DueAt(TimeSpan stuckAfter) => NextAt ?? Since + stuckAfter * Math.Pow(2, Math.Min(Checks, MaxDoublings));
}
