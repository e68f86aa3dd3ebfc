using EnrichPipeline.Citations;
using EnrichPipeline.Matching.Model;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Records;

namespace EnrichPipeline.Matching;

/// <summary>Weighs records by what small scorers say of each field; how they add up was fitted on labelled references.</summary>
public sealed class Matcher : IMatcher
{
    public IReadOnlyList<Candidate> Weigh(string printed, Citation citation, IReadOnlyList<Record> records)
    {
        var text = PrintedText.Of(printed, citation);
        var findings = records.Select(record => Findings.Of(text, record)).ToArray();
        var confidences = Confidence.Of(findings);
        return [.. findings
            .Zip(confidences, (found, confidence) => new Candidate(found.Record, found.ToEvidence(), confidence))
            .OrderByDescending(candidate => candidate.Confidence)
            .ThenBy(candidate => candidate.Record.Doi?.Value, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Record.Pmid?.Value, StringComparer.Ordinal)];
    }
}
