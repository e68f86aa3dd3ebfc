using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>The lines of one document as numbered features, with the labels that each may have.</summary>
internal sealed record TrainingLines(string Id, int[][] Features, int[] Masks);

/// <summary>Fits the line model: a conditional random field over partly known labels, by FTRL with an L1 penalty, in a fixed
/// order.</summary>
internal sealed class LineTrainer(float penalty = 3, int epochs = 7)
{
    private const int Labels = LineModel.Labels;
    private const int States = (Labels + 1) * Labels;
    private const int FewestUses = 8;
    private const float Rate = 0.05f;

    private readonly Dictionary<uint, int> _index = [];
    private readonly List<uint> _hashes = [];
    private readonly Coefficients _transitions = new(States, Rate, 0);
    private Coefficients _weights = new(0, Rate, 0);

    /// <summary>Reads documents by the library's own features.</summary>
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
        var list = new FeatureList(new uint[FeatureList.Most], new LineFeature[FeatureList.Most]);
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

    public void Fit(IReadOnlyList<TrainingLines> documents, Action<string> tell)
    {
        _weights = new Coefficients(_hashes.Count * Labels, Rate, penalty);
        var order = Enumerable.Range(0, documents.Count).ToArray();
        var random = new Random(5);
        for (var epoch = 0; epoch < epochs; epoch++)
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

            tell(FormattableString
                .Invariant($"epoch {epoch}: loss a line {loss / lines:0.0000}, {contradictory} documents contradict themselves"));
        }
    }

    // One step; null where no labels fit the masks.
    private double? Learn(TrainingLines document)
    {
        var lattice = new Lattice(Scores(document), _transitions.Values);
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
                foreach (var feature in document.Features[i])
                    _weights.Step(feature * Labels + label, gradient);
            }
        }

        for (var i = 0; i < States; i++)
            _transitions.Step(i, (float)(free.Transitions[i] - known.Transitions[i]));
        return free.LogSum - known.LogSum;
    }

    private float[] Scores(TrainingLines document)
    {
        var scores = new float[document.Masks.Length * Labels];
        for (var i = 0; i < document.Masks.Length; i++)
        {
            foreach (var feature in document.Features[i])
            {
                for (var label = 0; label < Labels; label++)
                    scores[i * Labels + label] += _weights.Values[feature * Labels + label];
            }
        }

        return scores;
    }

    /// <summary>The model as the resource that the library reads.</summary>
    public byte[] Write() => LineModelFile.Write(_hashes, _weights.Values, _transitions.Values);

    // Weights with their FTRL state.
    private sealed class Coefficients(int count, float rate, float penalty)
    {
        private readonly float[] _sums = new float[count];
        private readonly float[] _squares = new float[count];

        public float[] Values { get; } = new float[count];

        public void Step(int i, float gradient)
        {
            var squares = _squares[i] + gradient * gradient;
            _sums[i] += gradient - (MathF.Sqrt(squares) - MathF.Sqrt(_squares[i])) / rate * Values[i];
            _squares[i] = squares;
            Values[i] = Math.Abs(_sums[i]) <= penalty ? 0 : -(_sums[i] - Math
                .Sign(_sums[i]) * penalty) / ((1 + MathF.Sqrt(squares)) / rate);
        }
    }
}
