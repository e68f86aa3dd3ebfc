using System.Globalization;
using EnrichPipeline.Benchmarks.Calibration;

namespace EnrichPipeline.Benchmarks.Baselines;

/// <summary>
/// Counts the right, wrong and missed ids of one way of matching. A label without an id says nothing; only a reference that a person
/// judged to have no DOI counts as a true negative.
/// </summary>
internal sealed class Tally(string name)
{
    private readonly Count _doi = new();
    private readonly Count _pmid = new();
    private int _nullsMatched;

    public void Add(LabelledString labelled, string? doi, string? pmid)
    {
        _doi.Add(labelled.Doi?.ToLowerInvariant(), doi, labelled.Null);
        _pmid.Add(labelled.Pmid, pmid, labelled.Null);
        _nullsMatched += labelled.Null && doi is not null ? 1 : 0;
    }

    public override string ToString() => $"{name,-34} DOI {_doi}   PMID {_pmid}   nulls matched {_nullsMatched}";

    private sealed class Count
    {
        private int _right, _wrong, _missed;

        public void Add(string? truth, string? answer, bool isNull)
        {
            if (truth is null && !isNull)
                return;
            _right += truth is not null && answer == truth ? 1 : 0;
            _wrong += answer is not null && answer != truth ? 1 : 0;
            _missed += truth is not null && answer is null ? 1 : 0;
        }

        public override string ToString()
        {
            var precision = _right / Math.Max(1.0, _right + _wrong);
            var recall = _right / Math.Max(1.0, _right + _wrong + _missed);
            var f1 = 2 * precision * recall / Math.Max(1e-9, precision + recall);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"P {100 * precision:0.00} R {100 * recall:0.00} F1 {100 * f1:0.00} errors {_wrong + _missed}"
            );
        }
    }
}
