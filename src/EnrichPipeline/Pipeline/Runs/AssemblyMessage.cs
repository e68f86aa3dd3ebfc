using System.Text.Json.Serialization;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>A queue message that asks for a run's document to be assembled once every reference has a result.</summary>
/// <param name="Attempt">How often it was queued again because results were missing.</param>
/// <param name="Trace">The W3C <c>traceparent</c> of the sender; null if tracing is off.</param>
/// <param name="OnlyIfOpen">
/// Whether nothing is left to do once the run is closed. True for both messages of a new run: the one queued with its references, and the
/// one sent after its last result; whichever is handled first assembles the document. A message after a recheck changes the document of a
/// closed run.
/// </param>
public sealed record AssemblyMessage(
    int SchemaVersion,
    string Article,
    string Version,
    int Attempt,
    string? Trace = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool OnlyIfOpen = false)
{
    public const int CurrentSchemaVersion = 1;

    internal Run Run() => new(Article, Version);

    internal static AssemblyMessage For(Run run) => new(CurrentSchemaVersion, run.Article, run.Version, 0, Spans.CurrentTraceParent);
}
