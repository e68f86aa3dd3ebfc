namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>Logistic regression over signs that are present or absent, with a penalty on large weights, by Newton's method.</summary>
internal static class LogisticFit
{
    private const int Rounds = 60;

    public static double[] Fit(IReadOnlyList<(int[] Signs, bool Positive, double Weight)> cases, int count, double penalty)
    {
        var weights = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(count);
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = weights * -penalty;
            var curvature = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseDiagonal(count, count, penalty);
            foreach (var (signs, positive, weight) in cases)
            {
                var chance = Chance(signs, weights.AsArray() ?? weights.ToArray());
                foreach (var sign in signs)
                {
                    gradient[sign] += weight * ((positive ? 1 : 0) - chance);
                    foreach (var other in signs)
                        curvature[sign, other] += weight * chance * (1 - chance);
                }
            }
            var step = curvature.Solve(gradient);
            weights += step;
            if (step.L2Norm() < 1e-6)
                break;
        }
        return weights.ToArray();
    }

    public static double Chance(int[] signs, double[] weights) => 1 / (1 + Math.Exp(-signs.Sum(sign => weights[sign])));
}
