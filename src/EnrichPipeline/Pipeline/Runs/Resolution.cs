using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>What asking about one reference came to.</summary>
public sealed record Resolution
{
    public required Verdict Verdict { get; init; }

    public Doi? Doi { get; init; }

    public Pmid? Pmid { get; init; }

    public Pmcid? Pmcid { get; init; }

    public ArxivId? Arxiv { get; init; }

    public double? Confidence { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Discrepancy> Discrepancies { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Notice> Notices { get; init => field = value ?? []; } = [];

    public CslItem? Record { get; init; }

    public IReadOnlyList<RunnerUp> Candidates { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Quota> Unanswered { get; init => field = value ?? []; } = [];

    /// <summary>What became of the printed identifiers.</summary>
    public IReadOnlyList<IdentifierCheck> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>Whether the reference describes a real work as printed; null where processing failed.</summary>
    public IntegrityAssessment? Integrity { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whose record was taken; CrossRef's where both know the work.</summary>
    public SourceName? Source { get; init; }

    /// <summary>Whether some question could not be asked, so that the answer may still change soon.</summary>
    [JsonIgnore]
    public bool IsOpen => Unanswered.Count > 0;

    /// <summary>Whether the sources were well and only the shared budget was used up: soon it will not be.</summary>
    [JsonIgnore]
    public bool LacksOnlyBudget { get; init; }

    /// <summary>What was heard before it had to wait, where it is open.</summary>
    [JsonIgnore]
    public ResumeState? Heard { get; init; }

    /// <summary>Whether a reader learns nothing new from <paramref name="other"/>; the runners-up come and go.</summary>
    internal bool SaysTheSameAs(Resolution other) =>
        (Verdict, Doi, Pmid, Pmcid, Reason) == (other.Verdict, other.Doi, other.Pmid, other.Pmcid, other.Reason)
        && Discrepancies.SequenceEqual(other.Discrepancies)
        && Notices.SequenceEqual(other.Notices)
        && Unanswered.SequenceEqual(other.Unanswered)
        && Arxiv == other.Arxiv
        && Identifiers.SequenceEqual(other.Identifiers)
        && (Integrity is null ? other.Integrity is null : other.Integrity is { } integrity && Integrity.SaysTheSameAs(integrity))
        && CslItem.AreSame(Record, other.Record);

    /// <summary>With the notices that were known of the same work: only a look that read both its records withdraws one.</summary>
    internal Resolution KeepingNotices(Resolution known) =>
        known.Doi == Doi && known.Pmid == Pmid && (Doi is not null || Pmid is not null)
            ? this with { Notices = NoticeSet.Of([.. known.Notices, .. Notices]) }
            : this;

    /// <summary>Processing failed for good.</summary>
    public static Resolution Failed(string reason) => new() { Verdict = Verdict.Failed, Reason = reason };
}
