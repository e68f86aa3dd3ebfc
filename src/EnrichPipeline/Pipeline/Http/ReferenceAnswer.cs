using System.Text.Json.Serialization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>A line of <c>enrich references</c> and an item of the HTTP response; other programs read it.</summary>
/// <param name="Index">The position of the reference in the input, from 0.</param>
/// <param name="Score">The probability that no such work exists or that the reference is wrong in substance.</param>
/// <param name="Unanswered">The quotas of the sources that could not be asked.</param>
public sealed record ReferenceAnswer(
    int Index,
    string Text,
    Verdict Verdict,
    Doi? Doi,
    Pmid? Pmid,
    Pmcid? Pmcid,
    ArxivId? Arxiv,
    double? Confidence,
    Soundness? Assessment,
    double? Score,
    IReadOnlyList<IntegrityReason> Reasons,
    IReadOnlyList<Quota> Unanswered)
{
    /// <summary>True if the answer came from the sandbox and not from the real services; else absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Sandbox { get; init; }

    public static ReferenceAnswer Of(ResolvedReference reference) => new(
        reference.Index,
        reference.Text,
        reference.Resolution.Verdict,
        reference.Resolution.Doi,
        reference.Resolution.Pmid,
        reference.Resolution.Pmcid,
        reference.Resolution.Arxiv,
        reference.Resolution.Confidence,
        reference.Resolution.Integrity?.Assessment,
        reference.Resolution.Integrity?.Score,
        reference.Resolution.Integrity?.Reasons ?? [],
        reference.Resolution.Unanswered);
}
