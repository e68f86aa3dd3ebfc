using EnrichPipeline.Citations;
using EnrichPipeline.Enrichment;
using EnrichPipeline.Matching;

namespace EnrichPipeline.Cli.Output;

/// <summary>A line of <c>enrich references</c>; other programs read it.</summary>
/// <param name="Index">Of the input's line, from 0.</param>
internal sealed record ReferenceLine(int Index, string Text, Verdict Verdict, Doi? Doi, Pmid? Pmid, Pmcid? Pmcid, double? Confidence)
{
    public static ReferenceLine Of(ResolvedReference reference) => new(
        reference.Index,
        reference.Text,
        reference.Resolution.Verdict,
        reference.Resolution.Doi,
        reference.Resolution.Pmid,
        reference.Resolution.Pmcid,
        reference.Resolution.Confidence);
}
