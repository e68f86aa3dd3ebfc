using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Cli.Checking;

/// <summary>A line of <c>--errors</c>: a reference with a wrong result, and its evidence.</summary>
/// <param name="Error"><c>wrong</c>, <c>missed</c> or <c>nullMatched</c>.</param>
internal sealed record ErrorLine(
    string Error,
    string Text,
    bool Independent,
    Doi? TrueDoi,
    Pmid? TruePmid,
    Verdict Verdict,
    Doi? Doi,
    Pmid? Pmid,
    double? Confidence,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<RunnerUp> Candidates)
{
    /// <summary>Returns the error, or null if all known identifiers are right.</summary>
    public static ErrorLine? Of(Labelled labelled, Resolution resolution) => KindOf(labelled, resolution) is { } kind
        ? new(
            kind, labelled.Text, labelled.IsIndependent, labelled.Doi, labelled.Pmid, resolution.Verdict,
            resolution.Doi, resolution.Pmid, resolution.Confidence, resolution.Evidence, resolution.Candidates)
        : null;

    private static string? KindOf(Labelled labelled, Resolution resolution)
    {
        if (labelled.HasNoDoi)
            return resolution is { Verdict: Verdict.Matched, Doi: not null } ? "nullMatched" : null;
        if (IsWrong(labelled.Doi, resolution.Doi) || IsWrong(labelled.Pmid, resolution.Pmid))
            return "wrong";
        var missed = (labelled.Doi is not null && resolution.Doi is null) || (labelled.Pmid is not null && resolution.Pmid is null);
        return missed || (resolution.Verdict != Verdict.Matched && (labelled.Doi is not null || labelled.Pmid is not null))
            ? "missed"
            : null;
    }

    private static bool IsWrong<TId>(TId? truth, TId? given) where TId : struct =>
        truth is not null && given is not null && !given.Value.Equals(truth.Value);
}
