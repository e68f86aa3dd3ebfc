using EnrichPipeline.Matching.Calibration;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using EnrichPipeline.Model;

namespace EnrichPipeline.Matching;

/// <summary>Compares a printed reference with records as they arrive; each record is compared once. Not thread-safe.</summary>
internal sealed class MatchSession(string printed, Citation citation)
{
    private readonly Dictionary<BibliographicRecord, FieldComparisons> _compared = new(ReferenceEqualityComparer.Instance);
    private PrintedText? _printed;

    /// <summary>Returns every record with its confidence, the most likely first.</summary>
    public IReadOnlyList<Candidate> Rank(IReadOnlyList<BibliographicRecord> records)
    {
        var comparisons = new FieldComparisons[records.Count];
        for (var i = 0; i < comparisons.Length; i++)
            comparisons[i] = Compare(records[i]);
        var confidences = Confidence.Of(comparisons);
        return [.. comparisons
            .Zip(confidences, (compared, confidence) => new Candidate(compared.Record, compared.Evidence, confidence))
            .OrderByDescending(candidate => candidate.Confidence)
            .ThenBy(candidate => candidate.Record.Doi?.Value, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Record.Pmid?.Value, StringComparer.Ordinal)];
    }

    /// <summary>Returns the probability that a record is the cited work, as if it were the only record.</summary>
    public double ConfidenceAlone(BibliographicRecord record) => Confidence.Of([Compare(record)])[0];

    /// <summary>Whether a record is that of the book, journal or proceedings that contains the cited work.</summary>
    public bool IsOfContainer(BibliographicRecord record) => Compare(record).TypeConflict is TypeConflict.Container;

    private FieldComparisons Compare(BibliographicRecord record)
    {
        if (_compared.TryGetValue(record, out var known))
            return known;
        return _compared[record] = FieldComparisons.Of(_printed ??= PrintedText.Of(printed, citation), record);
    }
}
