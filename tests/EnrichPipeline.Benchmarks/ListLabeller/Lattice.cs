using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Benchmarks.ListLabeller;

/// <summary>The probability of each label of each line and of each transition, and the logarithm of the sum over all labellings.</summary>
internal sealed record Marginals(double[] Lines, double[] Transitions, double LogSum);

/// <summary>Sums over all labellings of a document (forward-backward algorithm).</summary>
internal sealed class Lattice
{
    private const int Labels = LineModel.Labels;

    private readonly int _lines;
    private readonly float[] _scores;
    private readonly double[] _steps;

    public Lattice(float[] scores, float[] transitions)
    {
        (_lines, _scores) = (scores.Length / Labels, scores);
        _steps = new double[transitions.Length];
        for (var from = 0; from <= Labels; from++)
        {
            for (var to = 0; to < Labels; to++)
                _steps[from * Labels + to] = LineModel.MayFollow(from, to) ? Math.Exp(transitions[from * Labels + to]) : 0;
        }
    }

    /// <summary>Sums over the labellings that the masks allow. Returns null if they allow none.</summary>
    public Marginals? Run(int[]? masks)
    {
        var (forward, weights, sums) = (new double[_lines * Labels], new double[_lines * Labels], new double[_lines]);
        var logSum = 0.0;
        for (var i = 0; i < _lines; i++)
        {
            logSum += Weigh(i, masks, weights);
            for (var to = 0; to < Labels; to++)
            {
                var sum = i == 0 ? _steps[Labels * Labels + to] : 0;
                for (var from = 0; i > 0 && from < Labels; from++)
                    sum += forward[(i - 1) * Labels + from] * _steps[from * Labels + to];
                forward[i * Labels + to] = sum * weights[i * Labels + to];
                sums[i] += forward[i * Labels + to];
            }

            if (sums[i] <= 0)
                return null;
            logSum += Math.Log(sums[i]);
            for (var to = 0; to < Labels; to++)
                forward[i * Labels + to] /= sums[i];
        }

        return Collect(forward, Backward(weights, sums), weights, sums, logSum);
    }

    private double Weigh(int line, int[]? masks, double[] weights)
    {
        var most = double.NegativeInfinity;
        for (var label = 0; label < Labels; label++)
            most = masks is null || (masks[line] >> label & 1) != 0 ? Math.Max(most, _scores[line * Labels + label]) : most;
        for (var label = 0; label < Labels; label++)
            weights[line * Labels + label] = masks is null || (masks[line] >> label & 1) != 0
                ? Math.Exp(_scores[line * Labels + label] - most) : 0;
        return most;
    }

    private double[] Backward(double[] weights, double[] sums)
    {
        var backward = new double[_lines * Labels];
        Array.Fill(backward, 1, (_lines - 1) * Labels, Labels);
        for (var i = _lines - 2; i >= 0; i--)
        {
            for (var from = 0; from < Labels; from++)
            {
                var sum = 0.0;
                for (var to = 0; to < Labels; to++)
                    sum += _steps[from * Labels + to] * weights[(i + 1) * Labels + to] * backward[(i + 1) * Labels + to];
                backward[i * Labels + from] = sum / sums[i + 1];
            }
        }

        return backward;
    }

    private Marginals Collect(double[] forward, double[] backward, double[] weights, double[] sums, double logSum)
    {
        var (lines, transitions) = (new double[_lines * Labels], new double[_steps.Length]);
        for (var i = 0; i < _lines; i++)
        {
            for (var to = 0; to < Labels; to++)
            {
                lines[i * Labels + to] = forward[i * Labels + to] * backward[i * Labels + to];
                if (i == 0)
                    transitions[Labels * Labels + to] += lines[to];
                var step = weights[i * Labels + to] * backward[i * Labels + to] / sums[i];
                for (var from = 0; i > 0 && from < Labels; from++)
                    transitions[from * Labels + to] += forward[(i - 1) * Labels + from] * _steps[from * Labels + to] * step;
            }
        }

        return new Marginals(lines, transitions, logSum);
    }
}
