using System.Globalization;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>The number of right and wrong ids, and of ids in the labels. References without a labelled id do not count.</summary>
internal sealed record Rate(int Right, int Wrong, int Known)
{
    public double Precision => Right / Math.Max(1.0, Right + Wrong);

    public double Recall => Right / Math.Max(1.0, Known);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public static Rate Of(
        IEnumerable<Outcome> outcomes,
        double matchedAt,
        Func<LabelledString, string?> gold,
        Func<BibliographicRecord, string?> given
    )
    {
        var (right, wrong, known) = (0, 0, 0);
        foreach (var outcome in outcomes)
        {
            var truth = gold(outcome.Case.Labelled);
            var answer = outcome.Confidence >= matchedAt ? given(outcome.Case.Records[outcome.Best]) : null;
            known += truth is null ? 0 : 1;
            if (answer is null || (truth is null && !outcome.Case.Labelled.Null))
                continue;
            right += answer == truth ? 1 : 0;
            wrong += answer == truth ? 0 : 1;
        }
        return new Rate(right, wrong, known);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"P {Precision:P2} R {Recall:P2} F1 {F1:P2} ({Right} right, {Wrong} wrong, {Known} known)"
        );
}
