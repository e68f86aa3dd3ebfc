using EnrichPipeline.Citations.Segmenting;

namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>The learned weights of the segmenter: of features for labels, of transitions, of states and of ends.</summary>
internal sealed record FieldWeights(
    IReadOnlyDictionary<uint, float[]> Features,
    float[] Transitions,
    float[] Biases,
    float[] Ends)
{
    private const float Smallest = 0.05f;
    private const float Scale = 1 / 24f;

    /// <summary>
    /// Returns the mean of several trainings, which depends less on the made-up references and on their order than each of them.
    /// </summary>
    public static FieldWeights MeanOf(IReadOnlyList<FieldWeights> all)
    {
        var features = new Dictionary<uint, float[]>();
        foreach (var (feature, weights) in all.SelectMany(one => one.Features))
        {
            if (!features.TryGetValue(feature, out var sum))
                features.Add(feature, sum = new float[FieldStates.Labels]);
            Vectors.MultiplyAdd(weights, 1f / all.Count, sum);
        }
        return new FieldWeights(
            features,
            Mean([.. all.Select(one => one.Transitions)]),
            Mean([.. all.Select(one => one.Biases)]),
            Mean([.. all.Select(one => one.Ends)])
        );
    }

    /// <summary>Writes the weights in the library's format.</summary>
    public void Write(Stream model, TextWriter progress)
    {
        var rows = new List<(uint, sbyte[])>();
        foreach (var (feature, weights) in Features)
            if (Array.ConvertAll(weights, InBits) is var bits && Array.Exists(bits, weight => weight != 0))
                rows.Add((feature, bits));
        progress.WriteLine($"{rows.Count} features and {rows.Sum(row => row.Item2.Count(weight => weight != 0))} weights are kept");
        FieldModel.Write(model, Scale, Transitions, Biases, Ends, rows);
    }

    private static sbyte InBits(float weight) =>
        Math.Abs(weight) < Smallest ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(weight / Scale), -127, 127);

    private static float[] Mean(float[][] all) =>
        [.. Enumerable.Range(0, all[0].Length).Select(index => all.Sum(one => one[index]) / all.Length)];
}
