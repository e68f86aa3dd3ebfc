using EnrichPipeline.Benchmarks.Calibration;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Decoys;

/// <summary>Makes references and decoys of every kind in turn from labelled strings and their records, reproducibly by seed.</summary>
internal sealed class DecoyFactory(IReadOnlyList<BibliographicRecord> records, int seed)
{
    private const int Neighbours = 10;

    private readonly Dictionary<string, BibliographicRecord> _byDoi = records
        .Where(record => record.Doi is not null)
        .ToDictionary(record => record.Doi!.Value.Value);
    private readonly CandidateIndex _index = new(records);

    public IReadOnlyList<DecoyCase> Make(IReadOnlyList<LabelledString> strings, int count)
    {
        var chance = new Random(seed);
        LabelledString[] usable =
        [
            .. strings.Where(one => one.Doi is not null && _byDoi.TryGetValue(one.Doi.ToLowerInvariant(), out var work) && IsWhole(work)),
        ];
        chance.Shuffle(usable);
        var cases = new List<DecoyCase>();
        for (var i = 0; i < usable.Length && cases.Count < count; i++)
        {
            var (text, work) = (usable[i].Text, _byDoi[usable[i].Doi!.ToLowerInvariant()]);
            var other = usable[(i + 1) % usable.Length];
            var kind = DecoyKinds.All[cases.Count % DecoyKinds.All.Count];
            if (kind.Make(new DecoySeed(text, work, other.Text, _byDoi[other.Doi!.ToLowerInvariant()], i, chance)) is { } made)
                cases.Add(ToCase(kind.Name, made, work));
        }
        return cases;
    }

    private static bool IsWhole(BibliographicRecord work) =>
        work is { Title.Length: > 30, Volume: not null, Pages: not null, Authors.Count: > 0, Containers.Count: > 0, Years.Count: > 0 };

    private DecoyCase ToCase(string kind, MadeDecoy made, BibliographicRecord work)
    {
        var strangers = _index
            .Search(made.Text, Neighbours)
            .Where(record => record.Doi != work.Doi && !made.Decoys.Any(decoy => decoy.Doi == record.Doi));
        BibliographicRecord[] world = [.. made.Decoys, .. made.Right, .. strangers];
        return new DecoyCase(
            kind,
            made.Text,
            [
                .. world
                    .Where(record => record.Doi is not null && !made.OnlyInPubMed.Contains(record))
                    .Select(record => record with { Source = SourceName.CrossRef, Pmid = null, PublicationTypes = [] }),
            ],
            [.. world.Where(record => record.Pmid is not null).Select(record => record with { Source = SourceName.PubMed })],
            [.. made.Decoys.SelectMany(Ids).Except(made.Right.SelectMany(Ids))],
            [.. made.Right.SelectMany(Ids)]);
    }

    private static IEnumerable<string> Ids(BibliographicRecord record) =>
        ((string?[])[record.Doi?.Value, record.Pmid?.Value]).OfType<string>();
}
