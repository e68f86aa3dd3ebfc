using EnrichPipeline.Model;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Asks for one reference to be resolved.</summary>
/// <param name="Printed">Cut at <see cref="LongestPrinted"/>: what is longer is no reference, and a message must stay under 48 KB.</param>
/// <param name="Attempt">How often it was put back because a source could not be asked.</param>
/// <param name="Again">Whether to ask even though an answer is there.</param>
/// <param name="Heard">What was heard before it had to wait; null where it is new, or where that would not fit.</param>
/// <param name="Failures">How often our own processing of it failed; null for never. A process that is killed counts nothing here.</param>
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
    ResumeState? Heard = null,
    int? Failures = null,
    string? Trace = null)
{
    public const int CurrentSchemaVersion = 1;

    /// <summary>In UTF-16 code units; six bytes each at worst, where JSON escapes them.</summary>
    internal const int LongestPrinted = 3_000;

    /// <summary>How often it may fail before it counts as poison.</summary>
    internal const int MostFailures = 5;

    internal bool IsPoison => Failures >= MostFailures;

    /// <summary>As it goes on after another failure; what was heard may be what it fails at.</summary>
    internal ReferenceMessage Failed() => this with { Failures = (Failures ?? 0) + 1, Heard = null };

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
