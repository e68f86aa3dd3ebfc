using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary><c>runs/KEY/looks.json</c>: when each reference of a run is due, and what its records looked like last.</summary>
internal sealed record RunRecheckState(int SchemaVersion, string Article, string Version, IReadOnlyList<ReferenceLooks> References)
{
    public const int CurrentSchemaVersion = 1;

    public Run Run => new(Article, Version);

    /// <summary>When the run's first reference is due; null where none ever is.</summary>
    public DateTimeOffset? DueAt => References.Min(reference => reference.DueAt);

    public RunRecheckState With(IReadOnlyDictionary<int, ReferenceLooks> changed) => this with
    {
        References = [.. References.Select(reference => changed.GetValueOrDefault(reference.Ordinal, reference))],
    };
}

/// <summary>The looks at one reference.</summary>
/// <param name="Looks">How many confirmed this verdict.</param>
/// <param name="AskedAt">When it was last queued to be asked about; null once that was answered.</param>
/// <param name="CrossRef">The mark of CrossRef's record as it was last read; <see cref="None"/> where there was none.</param>
/// <param name="PubMed">The same of PubMed's.</param>
internal sealed record ReferenceLooks(
    int Ordinal,
    Verdict Verdict,
    int Looks,
    DateTimeOffset? DueAt,
    DateTimeOffset? AskedAt = null,
    string? CrossRef = null,
    string? PubMed = null)
{
    /// <summary>The mark of a record that does not exist.</summary>
    public const string None = "none";
}
