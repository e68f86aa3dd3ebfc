using EnrichPipeline.Benchmarks.Fields;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>Everything that the reader of citations is trained on.</summary>
internal sealed record TrainingSources(IReadOnlyList<PeerGold> Peers, IReadOnlyList<Gold> Own, JournalTable Journals)
{
    private const int Seed = 1;

    public static TrainingSources Read(string peers, string strings, string records, string journals)
    {
        var table = JournalTable.Read(journals);
        return new TrainingSources(PeerGold.ReadFolder(peers), Gold.Read(strings, records, table), table);
    }

    /// <summary>The references that may be learned from, aligned with their gold, and made-up ones from their words.</summary>
    public IReadOnlyList<TrainingExample> Examples(Func<PeerGold, bool> usePeer, Func<Gold, bool> useOwn, int madeUp)
    {
        var peers = Peers.Where(usePeer).ToList();
        var own = Own.Where(useOwn).ToList();
        var titles = peers.Where(gold => gold.Source != "grobid-mangled").Select(gold => gold.Title).OfType<string>();
        var material = new Material(own, titles, Journals);
        return
        [
            .. own.Select(OwnGold.Align).OfType<TrainingExample>(),
            .. peers.Select(gold => gold.Align()).OfType<TrainingExample>(),
            .. MadeUpReferences.Make(material, madeUp, Seed),
        ];
    }
}
