using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>A queue message that asks for one reference to be resolved.</summary>
/// <param name="Printed">The reference as printed, cut at <see cref="LongestPrinted"/> so that the message stays under 48 KB.</param>
/// <param name="Attempt">How often the reference was queued again because a source was unavailable.</param>
/// <param name="Again">Whether to ask the sources even if there is an answer already.</param>
/// <param name="Resume">The answers received before the reference was queued again; null for a new message, or if they do not fit.</param>
/// <param name="Failures">How often processing failed with an exception; null for never. A killed process is not counted.</param>
/// <param name="Trace">The W3C <c>traceparent</c> of the first sender; null if tracing is off.</param>
public sealed record ReferenceMessage(
    int SchemaVersion,
    string Article,
    string Version,
    int Ordinal,
    string Printed,
    Citation Citation,
    int Attempt,
    bool Again,
    [property: JsonPropertyName("heard")] ResumeState? Resume = null,
    int? Failures = null,
    string? Trace = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>The longest printed text, in UTF-16 code units. JSON takes up to six bytes for each code unit that it escapes.</summary>
    internal const int LongestPrinted = 3_000;

    /// <summary>How many failures make the message poison.</summary>
    internal const int MaxFailures = 5;

    internal bool IsPoison => Failures >= MaxFailures;

    /// <summary>Returns the message after another failure, without the answers received so far, since they may be the cause.</summary>
    internal ReferenceMessage Failed() => this with { Failures = (Failures ?? 0) + 1, Resume = null };

    internal Run Run() => new(Article, Version);

    internal static ReferenceMessage For(Run run, ManifestEntry entry, bool again) => new(
        CurrentSchemaVersion,
        run.Article,
        run.Version,
        entry.Reference.Ordinal,
        Cut(entry.TextInFull()),
        MessageCitation.Bounded(entry.Citation),
        Attempt: 0,
        again,
        Trace: Spans.CurrentTraceParent);

    private static string Cut(string printed)
    {
        if (printed.Length <= LongestPrinted)
            return printed;
        var end = char.IsHighSurrogate(printed[LongestPrinted - 1]) ? LongestPrinted - 1 : LongestPrinted;
        return printed[..end];
    }
}
