namespace EnrichPipeline.Model.Documents;

/// <summary><c>NAME.error.json</c>: why a dropped file could not be read as an article.</summary>
/// <param name="Problem">One sentence for a person.</param>
public sealed record ErrorRecord(int SchemaVersion, string Name, string? Version, string Problem, DateTimeOffset At);
