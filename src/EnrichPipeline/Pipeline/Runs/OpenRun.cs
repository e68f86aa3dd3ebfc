namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/open/KEY.json</c>: a run whose document is missing or partial. The timer looks only at these.</summary>
/// <param name="Since">When it was opened, or last looked at by the timer.</param>
/// <param name="Looks">How often the timer has looked: it waits twice as long after each.</param>
internal sealed record OpenRun(int SchemaVersion, string Article, string Version, DateTimeOffset Since, int Looks)
{
    public const int CurrentSchemaVersion = 1;

    private const int MostDoublings = 6;

    public Run Run => new(Article, Version);

    public DateTimeOffset DueAt(TimeSpan stuckAfter) => Since + stuckAfter * Math.Pow(2, Math.Min(Looks, MostDoublings));
}
