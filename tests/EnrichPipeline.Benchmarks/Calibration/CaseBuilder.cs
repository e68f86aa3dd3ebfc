using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Makes the cases of a labelled reference: each way of searching, with and without decoys, and without the work.</summary>
internal sealed class CaseBuilder(IReadOnlyList<BibliographicRecord> records)
{
    private const int Rows = 10;

    private readonly CandidateIndex _index = new(records);
    private readonly HardNegatives _negatives = new(records);
    private readonly Dictionary<string, BibliographicRecord> _byDoi = records
        .Where(record => record.Doi is not null)
        .ToDictionary(record => record.Doi!.Value.Value);
    private readonly Dictionary<string, BibliographicRecord> _byPmid = records
        .Where(record => record.Pmid is not null)
        .ToDictionary(record => record.Pmid!.Value.Value);

    public IReadOnlyList<Case> Build(IReadOnlyList<LabelledString> strings) =>
        [.. strings.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Cases)];

    private IEnumerable<Case> Cases(LabelledString labelled)
    {
        var gold = Gold(labelled);
        var searched = _index.Search(labelled.Text, Rows);
        var placed = _index.Match(labelled.Text);
        BibliographicRecord[] both = [.. placed.Concat(searched).Distinct()];
        // If only a PMID is known, a candidate from CrossRef may or may not be the work.
        var decidable = labelled.Null || gold?.Doi is not null;
        if (placed.Count > 0)
            yield return Case.Of(labelled, "place", placed, gold);
        if (decidable)
            yield return Case.Of(labelled, "search", searched, gold);
        if (decidable || placed.Any(record => Case.IsTrue(labelled, record, gold)))
            yield return Case.Of(labelled, "both", both, gold);
        if (decidable && !labelled.Null)
        {
            BibliographicRecord[] others = [.. both.Where(record => !Case.IsTrue(labelled, record, gold))];
            yield return Case.Of(labelled, "without", others, gold);
            if (gold is { Title: not null, Authors.Count: > 0, Containers.Count: > 0, Volume: not null, Pages: not null, Years.Count: > 0 })
            {
                var decoys = _negatives.Of(gold, int.Parse(labelled.Id.AsSpan(1), CultureInfo.InvariantCulture));
                if (Case.Of(labelled, Case.WithDecoys, [.. both, .. decoys], gold).Decidable() is { } present)
                    yield return present;
                if (Case.Of(labelled, Case.OnlyDecoys, [.. others, .. decoys], gold).Decidable() is { } absent)
                    yield return absent;
            }
        }
    }

    private BibliographicRecord? Gold(LabelledString labelled) =>
        (labelled.Doi is not null ? _byDoi.GetValueOrDefault(labelled.Doi.ToLowerInvariant()) : null)
        ?? (labelled.Pmid is not null ? _byPmid.GetValueOrDefault(labelled.Pmid) : null);
}
