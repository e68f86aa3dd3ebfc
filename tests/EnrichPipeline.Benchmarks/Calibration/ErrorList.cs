using System.Globalization;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Prints the wrong answers and the missed works, those with the highest confidence first.</summary>
internal static class ErrorList
{
    private const double Shown = 0.5;

    public static void Print(IReadOnlyCollection<Outcome> outcomes)
    {
        Console.WriteLine("\nWRONG");
        foreach (var outcome in outcomes.Where(o => !o.Right && o.Confidence >= Shown).OrderByDescending(o => o.Confidence))
            Print(outcome);
        Console.WriteLine("\nPASSED OVER");
        foreach (
            var outcome in outcomes
                .Where(o => o.Case.Way == "both" && o.Case.Truth.Count > 0 && (!o.Right || o.Confidence < 0.9))
                .OrderBy(o => o.Confidence)
        )
            Print(outcome);
    }

    private static void Print(Outcome outcome)
    {
        var (labelled, comparisons) = (outcome.Case.Labelled, outcome.Case.FieldComparisons);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n{outcome.Confidence:0.0000} {outcome.Case.Way} {labelled.Id} independent={labelled.Independent} null={labelled.Null} "
                + $"gold {labelled.Doi} {labelled.Pmid}\n  {labelled.Text}"
            )
        );
        Show("best ", outcome.Case, outcome.Best);
        foreach (var truth in outcome.Case.Truth.Where(i => i != outcome.Best))
            Show("truth", outcome.Case, truth);
    }

    private static void Show(string role, Case one, int index)
    {
        if (index < 0)
            return;
        var record = one.Records[index];
        Console.WriteLine(
            $"  {role} {record.Doi} {record.Pmid} {record.Type} | "
            + $"{string.Join(", ", record.Authors.Take(3).Select(a => $"{a.Family} {a.Given}"))} | {record.Title} | "
            + $"{string.Join(" = ", record.Containers)} {string.Join("/", record.Years)} {record.Volume}({record.Issue}):{record.Pages}"
        );
        Console.WriteLine(
            "        "
                + string.Join(
                    "; ",
                    one.FieldComparisons[index]
                        .Evidence.Where(e => e.Agreement != EnrichPipeline.Model.Agreement.Silent)
                        .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Field} {e.Agreement} {e.Similarity:0.00}"))
                )
                + $" unexplained {one.FieldComparisons[index].Unexplained}"
        );
    }
}
