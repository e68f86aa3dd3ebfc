using EnrichPipeline.Matching.Calibration;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>Folds the reference once, and keeps what was found of a record: only how they add up changes with the company.</summary>
internal sealed class Weighing(string printed, Citation citation) : IWeighing
{
    private readonly Dictionary<BibliographicRecord, Findings> _findings = new(ReferenceEqualityComparer.Instance);
    private PrintedText? _printed;

    public IReadOnlyList<Candidate> Weigh(IReadOnlyList<BibliographicRecord> records)
    {
        var findings = new Findings[records.Count];
        for (var i = 0; i < findings.Length; i++)
            findings[i] = FindingsOf(records[i]);
        var confidences = Confidence.Of(findings);
        return [.. findings
            .Zip(confidences, (found, confidence) => new Candidate(found.Record, found.Evidence, confidence))
            .OrderByDescending(candidate => candidate.Confidence)
            .ThenBy(candidate => candidate.Record.Doi?.Value, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Record.Pmid?.Value, StringComparer.Ordinal)];
    }

    private Findings FindingsOf(BibliographicRecord record)
    {
        if (_findings.TryGetValue(record, out var known))
            return known;
        return _findings[record] = Findings.Of(_printed ??= PrintedText.Of(printed, citation), record);
    }
}
