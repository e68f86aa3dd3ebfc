using MathNet.Numerics.LinearAlgebra;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>
/// Fits weights so that the likelihood of choosing the work, or none, among the candidates is greatest:
/// a conditional logit with "none of them" as the choice of score zero, by Newton's method with a small ridge.
/// </summary>
internal static class ConditionalLogit
{
    private const double Ridge = 0.5;
    private const int MaxSteps = 40;

    public static double[] Fit(IReadOnlyList<(Case Case, double Weight)> cases, int width)
    {
        var weights = Vector<double>.Build.Dense(width);
        for (var step = 0; step < MaxSteps; step++)
        {
            var gradient = weights * -Ridge;
            var hessian = Matrix<double>.Build.DenseDiagonal(width, width, Ridge);
            foreach (var (one, weight) in cases)
                Add(one, weight, weights, gradient, hessian);
            var move = hessian.Solve(gradient);
            weights += move * Math.Min(1, 3 / Math.Max(1e-9, move.AbsoluteMaximum()));
            if (move.AbsoluteMaximum() < 1e-5)
                break;
        }
        return weights.ToArray();
    }

    private static void Add(Case one, double weight, Vector<double> weights, Vector<double> gradient, Matrix<double> hessian)
    {
        var scores = one.Values.Select(values => Dot(values, weights)).ToArray();
        var chosen = one.Truth.Count == 0 ? -1 : one.Truth.MaxBy(i => scores[i]);
        // Other records of the same work are no wrong choices.
        var rivals = Enumerable.Range(0, scores.Length).Where(i => i == chosen || !one.Truth.Contains(i)).ToArray();
        var top = Math.Max(0, rivals.Select(i => scores[i]).DefaultIfEmpty(0).Max());
        var all = Math.Exp(-top) + rivals.Sum(i => Math.Exp(scores[i] - top));
        var mean = new double[gradient.Count];
        foreach (var i in rivals)
        {
            var chance = Math.Exp(scores[i] - top) / all;
            if (chance < 1e-9)
                continue;
            AddOuter(hessian, one.Values[i], weight * chance);
            for (var k = 0; k < mean.Length; k++)
                mean[k] += chance * one.Values[i][k];
        }
        AddOuter(hessian, mean, -weight);
        for (var k = 0; k < mean.Length; k++)
            gradient[k] += weight * ((chosen < 0 ? 0 : one.Values[chosen][k]) - mean[k]);
    }

    private static void AddOuter(Matrix<double> matrix, double[] values, double weight)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
                continue;
            for (var j = 0; j < values.Length; j++)
                matrix[i, j] += weight * values[i] * values[j];
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
