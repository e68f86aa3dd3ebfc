using EnrichPipeline.Articles.Lists;
using EnrichPipeline.Benchmarks.Segmenter;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>The lines of one document as numbered features, with a bit mask of the labels that each line may have.</summary>
internal sealed record TrainingLines(string Id, int[][] Features, int[] Masks);

/// <summary>
/// Fits the line model: a conditional random field over partly known labels, by FTRL-Proximal. The same documents give the same weights.
/// </summary>
internal sealed class LineTrainer
{
    private const int Labels = LineModel.Labels;
    private const int States = (Labels + 1) * Labels;
    private const int FewestUses = 8;
    private const float Sparsity = 3;
    private const float Pace = 0.05f;
    private const int Rounds = 11;

    // The final weights are the mean of the weights after this round and each later one. The mean depends less on the order of documents.
    private const int FirstAveraged = 6;

    private const float LeftOut = 0.5f;

    private readonly FeatureDropout _dropout = new(LeftOut);
    private readonly Dictionary<uint, int> _index = [];
    private readonly List<uint> _hashes = [];
    private readonly FtrlWeights _transitions = new(States, sparsity: 0, Pace);
    private FtrlWeights _weights = new(0, Sparsity, Pace);

    /// <summary>Reads documents as features, which the library's own code computes.</summary>
    public IReadOnlyList<TrainingLines> Read(IReadOnlyList<TrainingDocument> documents)
    {
        var counts = new List<int>();
        var read = documents.Select(document => Read(document, counts)).Where(lines => lines.Masks.Length > 0).ToList();
        foreach (var lines in read)
        {
            for (var i = 0; i < lines.Features.Length; i++)
                lines.Features[i] = Array.FindAll(lines.Features[i], feature => counts[feature] >= FewestUses);
        }

        return read;
    }

    private TrainingLines Read(TrainingDocument document, List<int> counts)
    {
        var lines = new DocumentLines(new Passage(document.Text, TextLines.Of(document.Text).ToArray()));
        var features = new int[lines.Lines.Length][];
        var list = new FeatureList(new uint[FeatureList.MaxCount], new LineFeature[FeatureList.MaxCount]);
        for (var i = 0; i < features.Length; i++)
        {
            LineFeatures.Write(lines, i, ref list);
            features[i] = new int[list.Count];
            for (var j = 0; j < list.Count; j++)
                features[i][j] = Number(list.Hashes[j], counts);
        }

        return new TrainingLines(document.Id, features, TrainingText.MasksOf(document, lines.Lines));
    }

    private int Number(uint hash, List<int> counts)
    {
        if (!_index.TryGetValue(hash, out var number))
        {
            _index[hash] = number = _hashes.Count;
            _hashes.Add(hash);
            counts.Add(0);
        }

        counts[number]++;
        return number;
    }

    public void Fit(IReadOnlyList<TrainingLines> documents, Action<string> report)
    {
        _weights = new FtrlWeights(_hashes.Count * Labels, Sparsity, Pace);
        var order = Enumerable.Range(0, documents.Count).ToArray();
        var random = new Random(5);
        for (var round = 1; round <= Rounds; round++)
        {
            random.Shuffle(order);
            var (loss, lines, contradictory) = (0.0, 0, 0);
            foreach (var i in order)
            {
                if (Learn(documents[i]) is { } own)
                    (loss, lines) = (loss + own, lines + documents[i].Masks.Length);
                else
                    contradictory++;
            }

            report(FormattableString
                .Invariant($"round {round}: loss a line {loss / lines:0.0000}, {contradictory} documents contradict themselves"));
            if (round < FirstAveraged)
                continue;
            _weights.Collect();
            _transitions.Collect();
        }

        _weights.Average();
        _transitions.Average();
    }

    // Takes one step. Returns null if no labels fit the masks.
    private double? Learn(TrainingLines document)
    {
        int[][] features = [.. document.Features.Select(_dropout.Keep)];
        var lattice = new Lattice(Scores(features), _transitions.Values);
        var known = lattice.Run(document.Masks);
        if (known is null)
            return null;
        var free = lattice.Run(null)!;
        for (var i = 0; i < document.Masks.Length; i++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var gradient = (float)(free.Lines[i * Labels + label] - known.Lines[i * Labels + label]);
                if (Math.Abs(gradient) < 1e-3f)
                    continue;
                foreach (var feature in features[i])
                    _weights.Update(feature * Labels + label, gradient);
            }
        }

        for (var i = 0; i < States; i++)
            _transitions.Update(i, (float)(free.Transitions[i] - known.Transitions[i]));
        return free.LogSum - known.LogSum;
    }

    private float[] Scores(int[][] features)
    {
        var scores = new float[features.Length * Labels];
        for (var i = 0; i < features.Length; i++)
        {
            foreach (var feature in features[i])
            {
                for (var label = 0; label < Labels; label++)
                    scores[i * Labels + label] += _dropout.Scale(_weights.Values[feature * Labels + label]);
            }
        }

        return scores;
    }

    /// <summary>Returns the model as the resource that the library reads.</summary>
    public byte[] Write() => LineModelFile.Write(_hashes, _weights.Values, _transitions.Values);
}
