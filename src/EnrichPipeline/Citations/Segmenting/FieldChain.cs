namespace EnrichPipeline.Citations.Segmenting;

/// <summary>The weights of transitions, states and ends, as logarithms for the best path and as factors for sums over all paths.</summary>
internal sealed class FieldChain
{
    public FieldChain(float[] transitions, float[] biases, float[] ends)
    {
        (Logs, Biases, Ends) = (new float[transitions.Length], biases, ends);
        Factors = new float[transitions.Length];
        Backward = new float[FieldStates.Group * FieldStates.Group];
        BiasFactors = [.. biases.Select(MathF.Exp)];
        EndFactors = [.. ends.Select(MathF.Exp)];
        for (var from = 0; from <= FieldStates.Start; from++)
            for (var to = 0; to < FieldStates.Group; to++)
                Set(from, to, transitions[(from * FieldStates.Group) + to]);
    }

    public float[] Logs { get; }

    public float[] Factors { get; }

    /// <summary>The transition factors transposed: one row for each state that is reached.</summary>
    public float[] Backward { get; }

    public float[] Biases { get; }

    public float[] BiasFactors { get; }

    public float[] Ends { get; }

    public float[] EndFactors { get; }

    public static ReadOnlySpan<float> RowOf(float[] matrix, int row) => matrix.AsSpan(row * FieldStates.Group, FieldStates.Group);

    private void Set(int from, int to, float weight)
    {
        var allowed = FieldStates.IsAllowed(from, to);
        var index = (from * FieldStates.Group) + to;
        Logs[index] = allowed ? weight : float.NegativeInfinity;
        Factors[index] = allowed ? MathF.Exp(weight) : 0;
        if (from < FieldStates.Start)
            Backward[(to * FieldStates.Group) + from] = Factors[index];
    }
}
