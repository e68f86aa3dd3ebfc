using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>A line of <c>enrich references</c> and an item of the HTTP answer; other programs read it.</summary>
/// <param name="Index">Its place in the input, from 0.</param>
/// <param name="Unanswered">The quotas under which something could not be asked, so that an id may be missing that exists.</param>
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
