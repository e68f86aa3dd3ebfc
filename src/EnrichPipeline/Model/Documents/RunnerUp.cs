using EnrichPipeline.Matching;
using EnrichPipeline.Pipeline.Resolve;

namespace EnrichPipeline.Model.Documents;

/// <summary>A candidate that was not chosen.</summary>
public sealed record RunnerUp(
    Doi? Doi,
    Pmid? Pmid,
    string? Title,
    string? Container,
    int? Year,
    string? Volume,
    string? Pages,
    double Confidence)
{
    internal static RunnerUp From(Candidate candidate) => new(
        candidate.Record.Doi,
        candidate.Record.Pmid,
        candidate.Record.Title,
        candidate.Record.Container,
        candidate.Record.Year,
        candidate.Record.Volume,
        candidate.Record.Pages ?? candidate.Record.ArticleNumber,
        Decision.Rounded(candidate.Confidence));
}
