using System.Globalization;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Compares confidence with the share of right answers.</summary>
internal static class Reliability
{
    private static readonly double[] _edges = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001];

    /// <summary>
    /// Returns the expected calibration error: the mean difference between confidence and share of right answers, weighted by the size of
    /// the bins.
    /// </summary>
    public static double Error(IReadOnlyCollection<Outcome> outcomes) =>
        Bins(outcomes).Sum(bin => Math.Abs(bin.Confidence - bin.Right) * bin.Count) / Math.Max(1, outcomes.Count);

    public static void Print(IReadOnlyCollection<Outcome> outcomes)
    {
        Console.WriteLine("\nconfidence        count  mean    right");
        foreach (var (from, to, count, confidence, right) in Bins(outcomes))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{from:0.00} to {Math.Min(1, to):0.00}   {count,7}  {confidence:0.0000}  {right:0.0000}"
                )
            );
    }

    public static IEnumerable<ReliabilityBin> Bins(IReadOnlyCollection<Outcome> outcomes) =>
        _edges
            .Zip(_edges.Skip(1))
            .Select(edge =>
                (edge.First, edge.Second, In: outcomes.Where(o => o.Confidence >= edge.First && o.Confidence < edge.Second).ToArray())
            )
            .Where(bin => bin.In.Length > 0)
            .Select(bin => new ReliabilityBin(
                bin.First,
                bin.Second,
                bin.In.Length,
                bin.In.Average(o => o.Confidence),
                bin.In.Average(o => o.Right ? 1 : 0.0)
            ));
}
