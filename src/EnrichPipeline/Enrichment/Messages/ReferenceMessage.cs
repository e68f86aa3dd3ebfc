using EnrichPipeline.Citations;
using EnrichPipeline.Enrichment.Resolving;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Enrichment.Messages;

/// <summary>Asks for one reference to be resolved.</summary>
/// <param name="Printed">Cut at <see cref="LongestPrinted"/>: what is longer is no reference, and a message must stay under 48 KB.</param>
/// <param name="Attempt">How often it was put back because a source could not be asked.</param>
/// <param name="Again">Whether to ask even though an answer is there.</param>
/// <param name="Heard">What was heard before it had to wait; null where it is new, or where that would not fit.</param>
/// <param name="Trace">The W3C <c>traceparent</c> of what sent it first; null where nobody listens to traces.</param>
public sealed record ReferenceMessage(
    int SchemaVersion,
    string Article,
    string Version,
    int Ordinal,
    string Printed,
    Citation Citation,
    int Attempt,
    bool Again,
    Heard? Heard = null,
    string? Trace = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>In UTF-16 code units; six bytes each at worst, where JSON escapes them.</summary>
    internal const int LongestPrinted = 3_000;

    internal Run Run() => new(Article, Version);

    internal static ReferenceMessage For(Run run, ManifestEntry entry, bool again) => new(
        CurrentSchemaVersion,
        run.Article,
        run.Version,
        entry.Reference.Ordinal,
        Cut(entry.Reference.Printed),
        MessageCitation.Bounded(entry.Citation),
        Attempt: 0,
        again,
        Trace: Spans.Here);

    private static string Cut(string printed)
    {
        if (printed.Length <= LongestPrinted)
            return printed;
        var end = char.IsHighSurrogate(printed[LongestPrinted - 1]) ? LongestPrinted - 1 : LongestPrinted;
        return printed[..end];
    }
}
