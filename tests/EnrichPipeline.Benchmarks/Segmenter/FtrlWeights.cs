namespace EnrichPipeline.Benchmarks.Segmenter;

/// <summary>
/// Weights that are learned from gradients, each at its own pace, and stay zero if there is little evidence (FTRL-Proximal).
/// </summary>
/// <param name="sparsity">How much evidence a weight needs before it differs from zero.</param>
/// <param name="pace">The size of the first steps; later ones are smaller.</param>
internal sealed class FtrlWeights(int count, float sparsity, float pace = 0.15f)
{
    private const float Smallest = 1e-4f;

    private readonly float[] _sums = new float[count];
    private readonly float[] _squares = new float[count];
    private readonly float[] _collected = new float[count];
    private int _collections;

    public float[] Values { get; } = new float[count];

    /// <summary>Adds the current values to the mean.</summary>
    public void Collect()
    {
        for (var index = 0; index < Values.Length; index++)
            _collected[index] += Values[index];
        _collections++;
    }

    /// <summary>Replaces the values by the mean of those collected.</summary>
    public void Average()
    {
        for (var index = 0; index < Values.Length; index++)
            Values[index] = _collected[index] / _collections;
    }

    public void Update(int index, float gradient)
    {
        var squares = _squares[index] + (gradient * gradient);
        var root = MathF.Sqrt(squares);
        _sums[index] += gradient - ((root - MathF.Sqrt(_squares[index])) / pace * Values[index]);
        _squares[index] = squares;
        var sum = _sums[index];
        Values[index] = Math.Abs(sum) <= sparsity ? 0 : (MathF.CopySign(sparsity, sum) - sum) * pace / (1 + root);
    }

    public void UpdateAll(ReadOnlySpan<float> gradients)
    {
        for (var index = 0; index < gradients.Length; index++)
            if (Math.Abs(gradients[index]) > Smallest)
                Update(index, gradients[index]);
    }
}
