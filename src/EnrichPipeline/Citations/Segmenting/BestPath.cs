using System.Buffers;

namespace EnrichPipeline.Citations.Segmenting;

/// <summary>Finds the best sequence of labels (Viterbi algorithm).</summary>
internal static class BestPath
{
    public static FieldLabel[] Find(FieldChain chain, ReadOnlySpan<float> scores)
    {
        var count = scores.Length / FieldStates.Labels;
        var best = ArrayPool<float>.Shared.Rent(count * FieldStates.Count);
        Array.Fill(best, float.NegativeInfinity, 0, count * FieldStates.Count);
        for (var at = 0; at < count; at++)
            Extend(chain, best, at, scores.Slice(at * FieldStates.Labels, FieldStates.Labels));
        var labels = Trace(chain, best, count);
        ArrayPool<float>.Shared.Return(best);
        return labels;
    }

    private static void Extend(FieldChain chain, float[] best, int at, ReadOnlySpan<float> scores)
    {
        Span<float> reached = stackalloc float[FieldStates.Group];
        var here = best.AsSpan(at * FieldStates.Count, FieldStates.Count);
        for (var group = 0; group < (at == 0 ? 1 : FieldStates.Groups); group++)
        {
            reached.Fill(float.NegativeInfinity);
            if (at == 0)
                Vectors.MaxWithAddend(FieldChain.RowOf(chain.Logs, FieldStates.Start), 0, reached);
            else
                RaiseAll(chain, FieldStates.GroupOf(best.AsSpan((at - 1) * FieldStates.Count, FieldStates.Count), group), reached);
            FieldStates.TakeBeginnings(group, reached, float.NegativeInfinity, out var title, out var container);
            Vectors.MaxWithAddend(reached, 0, FieldStates.GroupOf(here, group));
            here[FieldStates.TitleIn(group)] = Math.Max(here[FieldStates.TitleIn(group)], title);
            here[FieldStates.ContainerIn(group)] = Math.Max(here[FieldStates.ContainerIn(group)], container);
        }
        Span<float> spread = stackalloc float[FieldStates.Group];
        scores.CopyTo(spread);
        spread[FieldStates.Labels..].Fill(scores[^1]);
        Vectors.Add(chain.Biases, here);
        for (var group = 0; group < FieldStates.Groups; group++)
            Vectors.Add(spread, FieldStates.GroupOf(here, group));
    }

    private static void RaiseAll(FieldChain chain, ReadOnlySpan<float> before, Span<float> reached)
    {
        for (var from = 0; from < FieldStates.Group; from++)
            if (before[from] > float.NegativeInfinity)
                Vectors.MaxWithAddend(FieldChain.RowOf(chain.Logs, from), before[from], reached);
    }

    // The best predecessors are not stored for all states but found again for those on the path.
    private static FieldLabel[] Trace(FieldChain chain, float[] best, int count)
    {
        var labels = new FieldLabel[count];
        var state = Last(chain, best.AsSpan((count - 1) * FieldStates.Count, FieldStates.Count));
        for (var at = count - 1; ; at--)
        {
            labels[at] = (FieldLabel)FieldStates.LabelOf(state % FieldStates.Group);
            if (at == 0)
                return labels;
            state = Before(chain, best.AsSpan((at - 1) * FieldStates.Count, FieldStates.Count), state);
        }
    }

    private static int Last(FieldChain chain, ReadOnlySpan<float> scores)
    {
        var last = 0;
        for (var state = 1; state < FieldStates.Count; state++)
            if (scores[state] + chain.Ends[state / FieldStates.Group] > scores[last] + chain.Ends[last / FieldStates.Group])
                last = state;
        return last;
    }

    private static int Before(FieldChain chain, ReadOnlySpan<float> scores, int state)
    {
        var (group, to) = Math.DivRem(state, FieldStates.Group);
        var (best, found) = (float.NegativeInfinity, 0);
        for (var from = 0; from < FieldStates.Count; from++)
        {
            var score = scores[from] + chain.Logs[(from % FieldStates.Group * FieldStates.Group) + to];
            if (score > best && FieldStates.GroupAfter(from / FieldStates.Group, to) == group)
                (best, found) = (score, from);
        }
        return found;
    }
}
