using EnrichPipeline.Benchmarks.Fields;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>The training data of the citation parser.</summary>
internal sealed record TrainingSources(IReadOnlyList<PeerGold> Peers, IReadOnlyList<Gold> Own, JournalTable Journals)
{
    private const int Seed = 1;
    private const int SpoiltOneIn = 12;

    public static TrainingSources Read(string peers, string strings, string records, string journals)
    {
        var table = JournalTable.Read(journals);
        return new TrainingSources(PeerGold.ReadFolder(peers), Gold.Read(strings, records, table), table);
    }

    /// <summary>Reads the references for training, aligned with their gold fields, and makes up others from their words.</summary>
    /// <param name="draw">Another number makes up other references.</param>
    public IReadOnlyList<TrainingExample> Examples(Func<PeerGold, bool> usePeer, Func<Gold, bool> useOwn, int madeUp, int draw)
    {
        var peers = Peers.Where(usePeer).ToList();
        var own = Own.Where(useOwn).ToList();
        var material = new MadeUpMaterial(own, [.. peers.Where(gold => gold.Source != "grobid-mangled")], Journals);
        TrainingExample[] real =
        [
            .. own.Select(RecordAlignment.Align).OfType<TrainingExample>(),
            .. peers.Select(gold => gold.Align()).OfType<TrainingExample>(),
        ];
        TrainingExample[] clean = [.. real, .. real, .. MadeUpReferences.Make(material, madeUp, Seed + draw)];
        return [.. clean, .. Spoilt(clean)];
    }

    // Every twelfth example is used a second time, with its spaces lost.
    private static IEnumerable<TrainingExample> Spoilt(TrainingExample[] examples)
    {
        var spaces = new BadExtraction(new Random(Seed));
        return examples.Where((_, index) => index % SpoiltOneIn == 0).Select(spaces.Damage);
    }
}
