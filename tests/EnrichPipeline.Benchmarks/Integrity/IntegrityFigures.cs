using System.Globalization;
using EnrichPipeline.Matching.Integrity;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>Computes detection, false alarms, F1 and the error of the score, overall and for each class.</summary>
internal static class IntegrityFigures
{
    private const int Bins = 10;

    public static void Print(string title, IReadOnlyList<(AnsweredReference One, double Score)> scored)
    {
        var flagged = scored
            .Select(pair => (Positive: pair.One.Labelled.Positive == true, Flagged: pair.Score >= IntegrityAssessor.FlaggedAt))
            .ToArray();
        double found = flagged.Count(one => one is { Positive: true, Flagged: true }),
            alarms = flagged.Count(one => one is { Positive: false, Flagged: true });
        double bad = flagged.Count(one => one.Positive),
            good = flagged.Length - bad;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{title}: {flagged.Length} references, detection {found / bad:0.000}, false alarms {alarms / good:0.000}, F1 "
                + $"{2 * found / (found + alarms + bad):0.000}, error of the score {ErrorOf(scored):0.000}"
            )
        );
        foreach (
            var group in scored
                .GroupBy(pair => (pair.One.Labelled.Positive, pair.One.Labelled.Class))
                .OrderBy(group => group.Key.Positive)
                .ThenBy(group => group.Key.Class, StringComparer.Ordinal)
        )
        {
            var outcomes = group.Select(pair => IntegrityAssessor.OutcomeOf(
                pair.One.Facts, Signs.Of(pair.One.Facts, pair.One.Checks), pair.Score)).ToArray();
            var counts = string.Join(' ', Enum.GetValues<Soundness>().Select(word => $"{outcomes.Count(outcome => outcome == word),4}"));
            var share = (double)outcomes.Count(outcome => outcome is Soundness.Wrong or Soundness.Suspect) / outcomes.Length;
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{group.Key.Class,-26}{outcomes.Length,4}  {counts}  {share:0.000}")
            );
        }
    }

    /// <summary>Returns the mean difference between score and share of wrong references, over ten bins of equal width.</summary>
    private static double ErrorOf(IReadOnlyList<(AnsweredReference One, double Score)> scored) =>
        scored.GroupBy(pair => Math.Min(Bins - 1, (int)(pair.Score * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(pair => pair.Score) - bin.Count(pair => pair.One.Labelled.Positive == true))) / scored.Count;
}
