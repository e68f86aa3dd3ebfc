using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary><c>runs/KEY/looks.json</c>: when each reference of a run is due for a recheck, and the fingerprints of its records.</summary>
internal sealed record RunRecheckState(int SchemaVersion, string Article, string Version, IReadOnlyList<ReferenceRecheckState> References)
{
    public const int CurrentSchemaVersion = 1;

    public Run Run => new(Article, Version);

    /// <summary>When the first reference of the run is due; null if none is.</summary>
    public DateTimeOffset? DueAt => References.Min(reference => reference.DueAt);

    public RunRecheckState With(IReadOnlyDictionary<int, ReferenceRecheckState> changed) => this with
    {
        References = [.. References.Select(reference => changed.GetValueOrDefault(reference.Ordinal, reference))],
    };
}

/// <summary>The state of the rechecks of one reference.</summary>
/// <param name="Confirmations">How many rechecks have confirmed this verdict.</param>
/// <param name="AskedAt">When the reference was last queued to be resolved again; null once that has been answered.</param>
/// <param name="CrossRef">The fingerprint of CrossRef's record when it was last read; <see cref="None"/> if there was no record.</param>
/// <param name="PubMed">The fingerprint of PubMed's record, in the same way.</param>
internal sealed record ReferenceRecheckState(
    int Ordinal,
    Verdict Verdict,
    [property: JsonPropertyName("looks")] int Confirmations,
    DateTimeOffset? DueAt,
    DateTimeOffset? AskedAt = null,
    string? CrossRef = null,
    string? PubMed = null)
{
    /// <summary>The fingerprint of a record that does not exist.</summary>
    public const string None = "none";
}
