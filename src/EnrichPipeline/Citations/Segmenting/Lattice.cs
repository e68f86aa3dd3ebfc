namespace EnrichPipeline.Citations.Segmenting;

/// <summary>Sums over all paths (forward-backward algorithm) to find how likely each label of each token is.</summary>
internal sealed class Lattice
{
    // The sums are single-precision. Scores are bounded so that no allowed label can vanish; a sum that nearly vanishes means that there is
    // no path.
    private const float LowestScore = -50;
    private const float Vanishing = 1e-30f;
    private const float Greatest = 1e30f;

    private float[] _forward = [];
    private float[] _onward = [];
    private float[] _probabilities = [];
    private float[] _emission = [];
    private float[] _totals = [];

    public int Count { get; private set; }

    /// <summary>
    /// The logarithm of the sum over all paths. Negative infinity if there is no path; all other results are then undefined.
    /// </summary>
    public double LogSum { get; private set; }

    /// <summary>Computes the sums over all paths. A score of negative infinity forbids a label.</summary>
    public void Run(FieldChain chain, ReadOnlySpan<float> scores)
    {
        Count = scores.Length / FieldStates.Labels;
        LogSum = 0;
        Prepare(scores);
        for (var at = 0; at < Count && double.IsFinite(LogSum); at++)
            Forward(chain, at);
        if (!double.IsFinite(LogSum))
            return;
        for (var at = Count - 1; at >= 0; at--)
            Backward(chain, at);
    }

    /// <summary>Returns how likely each state of a token is.</summary>
    public ReadOnlySpan<float> Probabilities(int at) => ValuesAt(_probabilities, at);

    public ReadOnlySpan<float> ForwardAt(int at) => ValuesAt(_forward, at);

    /// <summary>
    /// Returns, for each state of a token, the factor by which a transition into it is multiplied: the state's own factors times the sum
    /// over all continuations.
    /// </summary>
    public ReadOnlySpan<float> Onward(int at) => ValuesAt(_onward, at);

    public void Marginals(int at, Span<float> labels)
    {
        labels.Clear();
        var probabilities = Probabilities(at);
        for (var state = 0; state < FieldStates.Count; state++)
            labels[FieldStates.LabelOf(state % FieldStates.Group)] += probabilities[state];
    }

    private static Span<float> ValuesAt(float[] values, int at) => values.AsSpan(at * FieldStates.Count, FieldStates.Count);

    private void Prepare(ReadOnlySpan<float> scores)
    {
        if (_forward.Length < Count * FieldStates.Count)
            (_forward, _onward, _probabilities, _emission, _totals) = (New(), New(), New(), New(), new float[Count]);
        for (var at = 0; at < Count; at++)
        {
            var own = scores.Slice(at * FieldStates.Labels, FieldStates.Labels);
            var most = float.NegativeInfinity;
            foreach (var score in own)
                most = Math.Max(most, score);
            LogSum += most;
            ToFactors(own, most, ValuesAt(_emission, at)[..FieldStates.Group]);
        }
    }

    private float[] New() => new float[Count * FieldStates.Count];

    private static void ToFactors(ReadOnlySpan<float> scores, float most, Span<float> emission)
    {
        for (var label = 0; label < FieldStates.Labels; label++)
            emission[label] = float.IsNegativeInfinity(scores[label]) ? 0 : MathF.Exp(Math.Max(scores[label] - most, LowestScore));
        emission[FieldStates.Labels..].Fill(emission[FieldStates.Labels - 1]);
    }

    private void Forward(FieldChain chain, int at)
    {
        Span<float> reached = stackalloc float[FieldStates.Group];
        var here = ValuesAt(_forward, at);
        here.Clear();
        for (var group = 0; group < (at == 0 ? 1 : FieldStates.Groups); group++)
        {
            reached.Clear();
            if (at == 0)
                Vectors.Add(FieldChain.RowOf(chain.Factors, FieldStates.Start), reached);
            else
                AddAll(chain.Factors, FieldStates.GroupOf(ValuesAt(_forward, at - 1), group), reached);
            FieldStates.TakeBeginnings(group, reached, 0, out var title, out var container);
            Vectors.Add(reached, FieldStates.GroupOf(here, group));
            here[FieldStates.TitleIn(group)] += title;
            here[FieldStates.ContainerIn(group)] += container;
        }
        ApplyFactors(chain, at, here);
        _totals[at] = Vectors.Sum(here);
        LogSum += _totals[at] > Vanishing ? Math.Log(_totals[at]) : double.NegativeInfinity;
        Vectors.Scale(1 / _totals[at], here);
    }

    private void ApplyFactors(FieldChain chain, int at, Span<float> values)
    {
        Vectors.Multiply(chain.BiasFactors, values);
        for (var group = 0; group < FieldStates.Groups; group++)
        {
            var part = FieldStates.GroupOf(values, group);
            Vectors.Multiply(ValuesAt(_emission, at)[..FieldStates.Group], part);
            if (at == Count - 1)
                Vectors.Scale(chain.EndFactors[group], part);
        }
    }

    private void Backward(FieldChain chain, int at)
    {
        var after = ValuesAt(_probabilities, at);
        after.Clear();
        if (at == Count - 1)
            after.Fill(1);
        else
            AddAfter(chain, at, after);
        Vectors.Limit(Greatest, after);
        var onward = ValuesAt(_onward, at);
        after.CopyTo(onward);
        ApplyFactors(chain, at, onward);
        Vectors.Scale(1 / _totals[at], onward);
        Vectors.Limit(Greatest, onward);
        Vectors.Multiply(ValuesAt(_forward, at), after);
    }

    private void AddAfter(FieldChain chain, int at, Span<float> after)
    {
        Span<float> onward = stackalloc float[FieldStates.Group];
        for (var group = 0; group < FieldStates.Groups; group++)
        {
            OnwardFrom(group, at + 1, onward);
            AddAll(chain.Backward, onward, FieldStates.GroupOf(after, group));
        }
    }

    /// <summary>
    /// Copies the <see cref="Onward"/> factors that the states of one group lead to. Titles and containers begin in other groups.
    /// </summary>
    public void OnwardFrom(int group, int at, Span<float> onward)
    {
        var all = ValuesAt(_onward, at);
        FieldStates.GroupOf(all, group).CopyTo(onward);
        onward[FieldStates.TitleBegin] = (group & 1) == 0 ? all[FieldStates.TitleIn(group)] : 0;
        onward[FieldStates.ContainerBegin] = (group & 2) == 0 ? all[FieldStates.ContainerIn(group)] : 0;
    }

    private static void AddAll(float[] matrix, ReadOnlySpan<float> times, Span<float> sums)
    {
        for (var row = 0; row < times.Length; row++)
            if (times[row] > 0)
                Vectors.MultiplyAdd(FieldChain.RowOf(matrix, row), times[row], sums);
    }
}
