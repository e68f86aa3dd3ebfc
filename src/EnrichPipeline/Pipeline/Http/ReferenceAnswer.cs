using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>A result line of <c>enrich references</c> and an item of the HTTP response. Other programs rely on its form.</summary>
/// <param name="Index">The position in the input, from 0.</param>
/// <param name="Unanswered">The quotas of the sources that were unavailable, so that an existing id may be missing.</param>
public sealed record ReferenceAnswer(
    int Index,
    string Text,
    Verdict Verdict,
    Doi? Doi,
    Pmid? Pmid,
    Pmcid? Pmcid,
    double? Confidence,
    IReadOnlyList<Quota> Unanswered)
{
    public static ReferenceAnswer Of(ResolvedReference reference) => new(
        reference.Index,
        reference.Text,
        reference.Resolution.Verdict,
        reference.Resolution.Doi,
        reference.Resolution.Pmid,
        reference.Resolution.Pmcid,
        reference.Resolution.Confidence,
        reference.Resolution.Unanswered);
}
