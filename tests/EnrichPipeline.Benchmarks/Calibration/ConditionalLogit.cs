using MathNet.Numerics.LinearAlgebra;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>
/// Fits the weights that make it most likely to choose the work, or none, among the candidates: a conditional logit with "none of them" as
/// the choice of score zero, by Newton's method with a small ridge. About four in a thousand labels are wrong, so each case is weighted by
/// the probability that its label is right, given the fit so far.
/// </summary>
internal static class ConditionalLogit
{
    private const double Ridge = 0.5;
    private const double WrongLabels = 0.004;
    private const int MaxSteps = 40;

    /// <summary>Fits weights with the required signs, even where the fit would use a wrong sign to offset another feature.</summary>
    public static double[] Fit(IReadOnlyList<(Case Case, double Weight)> cases, IReadOnlyList<int> signs)
    {
        var used = Enumerable.Range(0, signs.Count).ToArray();
        while (true)
        {
            var weights = Fit(cases, used, signs.Count);
            var right = used.Where(i => weights[i] * signs[i] >= 0).ToArray();
            if (right.Length == used.Length)
                return weights;
            used = right;
        }
    }

    private static double[] Fit(IReadOnlyList<(Case Case, double Weight)> cases, int[] used, int width)
    {
        var weights = Vector<double>.Build.Dense(width);
        for (var step = 0; step < MaxSteps; step++)
        {
            var gradient = weights * -Ridge;
            var outer = new double[width, width];
            foreach (var (one, weight) in cases)
                Add(one, weight, weights, gradient, outer);
            Mirror(outer, width);
            var hessian = Matrix<double>.Build.DenseOfArray(outer);
            foreach (var unused in Enumerable.Range(0, width).Except(used))
                Fix(hessian, gradient, unused);
            var move = hessian.Solve(gradient);
            weights += move * Math.Min(1, 3 / Math.Max(1e-9, move.AbsoluteMaximum()));
            if (move.AbsoluteMaximum() < 1e-5)
                break;
        }
        return weights.ToArray();
    }

    private static void Add(Case one, double weight, Vector<double> weights, Vector<double> gradient, double[,] hessian)
    {
        var scores = one.Values.Select(values => Dot(values, weights)).ToArray();
        var chosen = one.Truth.Count == 0 ? -1 : one.Truth.MaxBy(i => scores[i]);
        // Other records of the same work are not wrong choices.
        var rivals = Enumerable.Range(0, scores.Length).Where(i => i == chosen || !one.Truth.Contains(i)).ToArray();
        var top = Math.Max(0, rivals.Select(i => scores[i]).DefaultIfEmpty(0).Max());
        var all = Math.Exp(-top) + rivals.Sum(i => Math.Exp(scores[i] - top));
        var mean = new double[gradient.Count];
        var likelihood = Math.Exp((chosen < 0 ? 0 : scores[chosen]) - top) / all;
        weight *= likelihood / (likelihood + WrongLabels);
        foreach (var i in rivals)
        {
            var chance = Math.Exp(scores[i] - top) / all;
            if (chance < 1e-7)
                continue;
            AddOuter(hessian, one.Values[i], weight * chance);
            for (var k = 0; k < mean.Length; k++)
                mean[k] += chance * one.Values[i][k];
        }
        AddOuter(hessian, mean, -weight);
        for (var k = 0; k < mean.Length; k++)
            gradient[k] += weight * ((chosen < 0 ? 0 : one.Values[chosen][k]) - mean[k]);
    }

    private static void Fix(Matrix<double> hessian, Vector<double> gradient, int index)
    {
        hessian.ClearRow(index);
        hessian.ClearColumn(index);
        hessian[index, index] = 1;
        gradient[index] = 0;
    }

    private static void AddOuter(double[,] matrix, double[] values, double weight)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
                continue;
            for (var j = 0; j <= i; j++)
                matrix[i, j] += weight * values[i] * values[j];
        }
    }

    private static void Mirror(double[,] matrix, int width)
    {
        for (var i = 0; i < width; i++)
        {
            matrix[i, i] += Ridge;
            for (var j = 0; j < i; j++)
                matrix[j, i] = matrix[i, j];
        }
    }

    private static double Dot(double[] values, Vector<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += values[i] * weights[i];
        return sum;
    }
}
