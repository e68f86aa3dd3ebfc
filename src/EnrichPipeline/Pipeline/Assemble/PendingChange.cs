using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>A line of <c>enriched/_changes/DATE.jsonl</c>: a change and its document.</summary>
public sealed record PendingChange(
    string Id,
    DateTimeOffset At,
    string Article,
    string Version,
    int Ordinal,
    ChangeKind What,
    string? Was,
    string? Is,
    string? Source,
    Notice? Notice)
{
    internal static PendingChange Of(Run run, Change change) => new(
        change.Id, change.At, run.Article, run.Version, change.Ordinal, change.What, change.Was, change.Is, change.Source, change.Notice);
}

/// <summary><c>runs/untold/NAME.json</c>, an entry of the outbox: changes to publish once their document is written.</summary>
internal sealed record OutboxEntry(
    int SchemaVersion,
    string Article,
    string Version,
    DateTimeOffset WrittenAt,
    IReadOnlyList<Change> Changes)
{
    public const int CurrentSchemaVersion = 1;

    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public Run Run => new(Article, Version);
}

/// <summary>JSON of the change feed: one line per change, unknown values are null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PendingChange))]
[JsonSerializable(typeof(OutboxEntry))]
internal sealed partial class ChangeJson : JsonSerializerContext;
