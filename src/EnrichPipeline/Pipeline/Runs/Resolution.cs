using System.Text.Json.Serialization;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The result of resolving one reference.</summary>
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

    /// <summary>The checks of the printed identifiers.</summary>
    public IReadOnlyList<IdentifierCheck> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>Whether the reference describes a real work as printed; null if processing failed.</summary>
    public IntegrityAssessment? Integrity { get; init; }

    public string? Reason { get; init; }

    /// <summary>The source of the record that was chosen; CrossRef if both sources have the work.</summary>
    public SourceName? Source { get; init; }

    /// <summary>Whether a source was unavailable for a question, so that the result may change when the source is asked again.</summary>
    [JsonIgnore]
    public bool IsOpen => Unanswered.Count > 0;

    /// <summary>Whether both results are the same to a reader. Confidence, evidence and runners-up do not count.</summary>
    internal bool HasSameContentAs(Resolution other) =>
        (Verdict, Doi, Pmid, Pmcid, Reason) == (other.Verdict, other.Doi, other.Pmid, other.Pmcid, other.Reason)
        && Discrepancies.SequenceEqual(other.Discrepancies)
        && Notices.SequenceEqual(other.Notices)
        && Unanswered.SequenceEqual(other.Unanswered)
        && Arxiv == other.Arxiv
        && Identifiers.SequenceEqual(other.Identifiers)
        && (Integrity is null ? other.Integrity is null : other.Integrity is { } integrity && Integrity.HasSameContentAs(integrity))
        && CslItem.AreSame(Record, other.Record);

    /// <summary>
    /// Adds the notices of an earlier result about the same work. Only a recheck that read both records withdraws a notice.
    /// </summary>
    internal Resolution WithNoticesOf(Resolution known) =>
        known.Doi == Doi && known.Pmid == Pmid && (Doi is not null || Pmid is not null)
            ? this with { Notices = NoticeSet.Of([.. known.Notices, .. Notices]) }
            : this;

    /// <summary>The result of a reference whose processing failed permanently.</summary>
    public static Resolution Failed(string reason) => new() { Verdict = Verdict.Failed, Reason = reason };
}
