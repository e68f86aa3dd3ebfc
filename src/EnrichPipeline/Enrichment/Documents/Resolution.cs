using System.Text.Json.Serialization;
using EnrichPipeline.Citations;
using EnrichPipeline.Enrichment.Resolving;
using EnrichPipeline.Matching;
using EnrichPipeline.Records;
using EnrichPipeline.Sources;

namespace EnrichPipeline.Enrichment.Documents;

/// <summary>What asking about one reference came to.</summary>
public sealed record Resolution
{
    public required Verdict Verdict { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    public double? Confidence { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Discrepancy> Discrepancies { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Notice> Notices { get; init => field = value ?? []; } = [];

    public CslItem? Record { get; init; }

    public IReadOnlyList<RunnerUp> Candidates { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Lane> Unanswered { get; init => field = value ?? []; } = [];

    public string? Reason { get; init; }

    /// <summary>Whether some question could not be asked, so that the answer may still change soon.</summary>
    [JsonIgnore]
    public bool IsOpen => Unanswered.Count > 0;

    /// <summary>Whether the sources were well and only the shared budget was used up: soon it will not be.</summary>
    [JsonIgnore]
    public bool LacksOnlyBudget { get; init; }

    /// <summary>What was heard before it had to wait, where it is open.</summary>
    [JsonIgnore]
    public Heard? Heard { get; init; }

    /// <summary>Processing failed for good.</summary>
    public static Resolution Failed(string reason) => new() { Verdict = Verdict.Failed, Reason = reason };
}
