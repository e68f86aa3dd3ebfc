namespace EnrichPipeline.Model.Documents;

/// <summary>Written beside the documents as <c>NAME.error.json</c> for a dropped file that gave no article.</summary>
/// <param name="Problem">One sentence for a person.</param>
public sealed record ErrorRecord(int SchemaVersion, string Name, string? Version, string Problem, DateTimeOffset At);
