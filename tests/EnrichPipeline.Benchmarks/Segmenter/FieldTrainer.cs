using EnrichPipeline.Citations.Segmenting;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>
/// Learns the segmenter's weights: a conditional random field over partial labels, by FTRL-Proximal, one reference at a time.
/// The same examples and the same seed give the same weights.
/// </summary>
internal sealed class FieldTrainer
{
    private const int Rounds = 9;

    // The final weights are the mean of the weights after this round and each later one. The mean depends less on the order of references.
    private const int FirstAveraged = 5;
    private const int FewestUses = 2;
    private const float Sparsity = 1;

    private const float LeftOut = 0.35f;
    private const float Unlikely = 1e-6f;

    private readonly IReadOnlyList<TrainingExample> _examples;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly FtrlWeights _weights;
    private readonly FtrlWeights _transitions = new((FieldStates.Group + 1) * FieldStates.Group, sparsity: 0);
    private readonly FtrlWeights _biases = new(FieldStates.Count, sparsity: 0);
    private readonly FtrlWeights _ends = new(FieldStates.Groups, sparsity: 0);
    private readonly Lattice _free = new();
    private readonly Lattice _bound = new();
    private readonly int[][][] _features;
    private readonly FeatureDropout _dropout;
    private readonly Random _random;

    private FtrlWeights[] AllWeights => [_weights, _transitions, _biases, _ends];

    private FieldTrainer(IReadOnlyList<TrainingExample> examples, int seed)
    {
        _examples = examples;
        _random = new Random(5 + seed);
        _dropout = new FeatureDropout(LeftOut, 17 + seed);
        NumberFeatures();
        _features = [.. examples.Select(RowsOf)];
        _weights = new FtrlWeights(_rows.Count * FieldStates.Labels, Sparsity);
    }

    /// <summary>Learns from the examples. Another seed gives another order of the examples and leaves out other features.</summary>
    public static FieldWeights Train(IReadOnlyList<TrainingExample> examples, int seed, TextWriter progress)
    {
        var trainer = new FieldTrainer(examples, seed);
        progress.WriteLine($"training {seed}: {examples.Count} examples, {trainer._rows.Count} features");
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (var round = 1; round <= Rounds; round++)
        {
            trainer._random.Shuffle(order);
            var loss = order.Sum(index => trainer.Learn(examples[index], trainer._features[index]));
            if (round >= FirstAveraged)
                foreach (var weights in trainer.AllWeights)
                    weights.Collect();
            progress.WriteLine($"training {seed}, round {round}: loss {loss / examples.Count:F4} a reference");
        }
        foreach (var weights in trainer.AllWeights)
            weights.Average();
        return trainer.Result();
    }

    private void NumberFeatures()
    {
        var uses = new Dictionary<uint, int>();
        foreach (var example in _examples)
        {
            var features = new FieldFeatures(new ReferenceLayout(example.Tokens));
            for (var at = 0; at < example.Tokens.Count; at++)
                foreach (var feature in features.Next())
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(uses, feature, out _)++;
        }
        foreach (var (feature, count) in uses)
            if (count >= FewestUses)
                _rows.Add(feature, _rows.Count);
    }

    private double Learn(TrainingExample example, int[][] known)
    {
        if (example.Tokens.Count == 0)
            return 0;
        int[][] rows = [.. known.Select(_dropout.Keep)];
        var scores = Scores(rows);
        var chain = new FieldChain(_transitions.Values, _biases.Values, _ends.Values);
        _free.Run(chain, scores);
        _bound.Run(chain, Bound(scores, example.Allowed));
        if (!double.IsFinite(_free.LogSum - _bound.LogSum))
            return 0;
        UpdateFeatures(rows);
        UpdateChain(chain);
        return _free.LogSum - _bound.LogSum;
    }

    private float[] Scores(int[][] rows)
    {
        var scores = new float[rows.Length * FieldStates.Labels];
        for (var at = 0; at < rows.Length; at++)
            foreach (var row in rows[at])
                Vectors.Add(
                    _weights.Values.AsSpan(row * FieldStates.Labels, FieldStates.Labels),
                    scores.AsSpan(at * FieldStates.Labels, FieldStates.Labels)
                );
        for (var index = 0; index < scores.Length; index++)
            scores[index] = _dropout.Scale(scores[index]);
        return scores;
    }

    private int[][] RowsOf(TrainingExample example)
    {
        var features = new FieldFeatures(new ReferenceLayout(example.Tokens));
        var rows = new int[example.Tokens.Count][];
        var known = new List<int>(160);
        for (var at = 0; at < rows.Length; at++)
        {
            known.Clear();
            foreach (var feature in features.Next())
                if (_rows.TryGetValue(feature, out var row))
                    known.Add(row);
            rows[at] = [.. known];
        }
        return rows;
    }

    private static float[] Bound(float[] scores, ushort[] allowed)
    {
        float[] bound = [.. scores];
        for (var at = 0; at < allowed.Length; at++)
            for (var label = 0; label < FieldStates.Labels; label++)
                if ((allowed[at] >> label & 1) == 0)
                    bound[(at * FieldStates.Labels) + label] = float.NegativeInfinity;
        return bound;
    }

    private void UpdateFeatures(int[][] rows)
    {
        Span<float> expected = stackalloc float[FieldStates.Labels];
        Span<float> wanted = stackalloc float[FieldStates.Labels];
        for (var at = 0; at < rows.Length; at++)
        {
            _free.Marginals(at, expected);
            _bound.Marginals(at, wanted);
            for (var label = 0; label < FieldStates.Labels; label++)
                if (expected[label] - wanted[label] is var gradient && Math.Abs(gradient) >= 1e-3f)
                    foreach (var row in rows[at])
                        _weights.Update((row * FieldStates.Labels) + label, gradient);
        }
    }

    private void UpdateChain(FieldChain chain)
    {
        var (transitions, biases, ends) = (
            new float[_transitions.Values.Length],
            new float[FieldStates.Count],
            new float[FieldStates.Groups]
        );
        Expect(_free, chain, 1, transitions, biases, ends);
        Expect(_bound, chain, -1, transitions, biases, ends);
        _transitions.UpdateAll(transitions);
        _biases.UpdateAll(biases);
        _ends.UpdateAll(ends);
    }

    private static void Expect(Lattice lattice, FieldChain chain, float times, float[] transitions, float[] biases, float[] ends)
    {
        for (var at = 0; at < lattice.Count; at++)
        {
            var likely = lattice.Probabilities(at);
            Vectors.MultiplyAdd(likely, times, biases);
            for (var group = 0; group < FieldStates.Groups; group++)
                if (at > 0)
                    ExpectTransitions(lattice, chain, at, group, times, transitions);
                else
                    Vectors.MultiplyAdd(
                        likely.Slice(group * FieldStates.Group, FieldStates.Group),
                        times,
                        transitions.AsSpan(FieldStates.Start * FieldStates.Group, FieldStates.Group)
                    );
            for (var state = 0; at == lattice.Count - 1 && state < FieldStates.Count; state++)
                ends[state / FieldStates.Group] += times * likely[state];
        }
    }

    private static void ExpectTransitions(Lattice lattice, FieldChain chain, int at, int group, float times, float[] transitions)
    {
        Span<float> onward = stackalloc float[FieldStates.Group];
        Span<float> row = stackalloc float[FieldStates.Group];
        lattice.OnwardFrom(group, at, onward);
        var before = lattice.ForwardAt(at - 1).Slice(group * FieldStates.Group, FieldStates.Group);
        for (var from = 0; from < FieldStates.Group; from++)
        {
            if (before[from] < Unlikely)
                continue;
            FieldChain.RowOf(chain.Factors, from).CopyTo(row);
            Vectors.Multiply(onward, row);
            Vectors.MultiplyAdd(row, times * before[from], transitions.AsSpan(from * FieldStates.Group, FieldStates.Group));
        }
    }

    private FieldWeights Result() =>
        new(
            _rows
                .Select(row => (row.Key, Weights: _weights.Values.AsMemory(row.Value * FieldStates.Labels, FieldStates.Labels)))
                .Where(row => row.Weights.Span.ContainsAnyExcept(0))
                .ToDictionary(row => row.Key, row => row.Weights.ToArray()),
            _transitions.Values,
            _biases.Values,
            _ends.Values
        );
}
