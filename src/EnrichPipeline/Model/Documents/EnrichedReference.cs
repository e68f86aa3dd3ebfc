using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>One reference of the enriched document.</summary>
public sealed record EnrichedReference
{
    public required int Ordinal { get; init; }

    public required string? Label { get; init; }

    /// <summary>Which work of its printed entry it is, a, b…; null where the entry is of one work.</summary>
    public string? Part { get; init; }

    public required string Printed { get; init; }

    /// <summary>The position in the article's text, in UTF-16 code units.</summary>
    public required int Offset { get; init; }

    public required int Length { get; init; }

    public required IReadOnlyList<LinkHint> Hints { get; init; }

    public required Citation Citation { get; init; }

    public required Verdict Verdict { get; init; }

    public required Doi? Doi { get; init; }

    public required Pmid? Pmid { get; init; }

    public required Pmcid? Pmcid { get; init; }

    public ArxivId? Arxiv { get; init; }

    /// <summary>Calibrated probability that the ids are right; of the best candidate where none was good enough.</summary>
    public required double? Confidence { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    public required IReadOnlyList<Notice> Notices { get; init; }

    public required CslItem? Record { get; init; }

    public required ReferenceLinks Links { get; init; }

    /// <summary>Candidates that were not chosen, most likely first.</summary>
    public required IReadOnlyList<RunnerUp> Candidates { get; init; }

    /// <summary>The quotas of the sources that were unavailable; empty if every question was answered.</summary>
    public required IReadOnlyList<Quota> Unanswered { get; init; }

    /// <summary>What became of every printed identifier.</summary>
    public IReadOnlyList<IdentifierCheck> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>Whether the reference describes a real work as printed; null where processing failed, and in documents of before.</summary>
    public IntegrityAssessment? Integrity { get; init; }

    /// <summary>The ordinal of the reference of this list that has the same work already.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Why the reference is <c>failed</c> or <c>unavailable</c>, in words.</summary>
    public required string? Reason { get; init; }

    public required DateTimeOffset? ResolvedAt { get; init; }

    public required DateTimeOffset? CheckAgainAt { get; init; }

    /// <summary>Whether a person should look: it is wrong or suspect, its work was retracted, or it repeats another.</summary>
    [JsonIgnore]
    public bool NeedsPerson =>
        DuplicateOf is not null || Integrity is { IsFlagged: true } || Integrity?.Reasons.Contains(IntegrityReason.Retracted) == true;
}
