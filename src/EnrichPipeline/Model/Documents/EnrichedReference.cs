using System.Text.Json.Serialization;

namespace EnrichPipeline.Model.Documents;

/// <summary>One reference of the enriched document.</summary>
public sealed record EnrichedReference
{
    public required int Ordinal { get; init; }

    public required string? Label { get; init; }

    /// <summary>The letter (a, b…) of the work in a printed entry that lists several; null if the entry is a single work.</summary>
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

    /// <summary>The calibrated probability that the identifiers are right, or that of the best candidate if none was good enough.</summary>
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

    /// <summary>The results of checking every printed identifier.</summary>
    public IReadOnlyList<IdentifierCheck> Identifiers { get; init => field = value ?? []; } = [];

    /// <summary>The integrity assessment; null if processing failed, and in documents from before assessments existed.</summary>
    public IntegrityAssessment? Integrity { get; init; }

    /// <summary>The ordinal of the earlier reference of the list that leads to the same work, or null.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>An explanation of the verdict in words, such as why processing failed; else null.</summary>
    public required string? Reason { get; init; }

    public required DateTimeOffset? ResolvedAt { get; init; }

    public required DateTimeOffset? CheckAgainAt { get; init; }

    /// <summary>Whether a person should check it: it is wrong or suspect, its work was retracted, or it repeats a reference.</summary>
    [JsonIgnore]
    public bool NeedsPerson =>
        DuplicateOf is not null || Integrity is { IsFlagged: true } || Integrity?.Reasons.Contains(IntegrityReason.Retracted) == true;
}
