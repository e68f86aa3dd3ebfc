using System.Globalization;
using EnrichPipeline.Matching.Integrity;

namespace EnrichPipeline.Benchmarks.Integrity;

/// <summary>Fits the weights of the integrity model on a labelled set, prints them, and measures them by cross-validation.</summary>
internal static class IntegrityFitVerb
{
    private const int Folds = 5;
    private const double Penalty = 0.3;

    // Misprints and shortened author lists are rare in the labelled set and frequent in practice.
    private const double WeightOfOrdinary = 0.5;

    /// <param name="ordinary">STRINGS, RECORDS and KEPT of real references, which count as right; may be empty.</param>
    public static async Task<int> RunAsync(
        string labels,
        string strings,
        string records,
        string registered,
        string set,
        string kept,
        string[] ordinary
    )
    {
        var references = LabelledReference.Read(labels, strings).Where(one => one.Set == set).ToArray();
        var answered = await AnsweredReference.AskAsync(references, records, registered, kept);
        var learnt = answered.Where(one => one.Labelled.Positive is not null).ToArray();
        var cases = Array.ConvertAll(learnt, CaseOf);
        (int[] Signs, bool Positive, double Weight)[] made = [.. MadeUpKinds.Of(cases), .. await OfOrdinaryAsync(ordinary)];
        var weights = LogisticFit.Fit([.. cases, .. made], Enum.GetValues<Sign>().Length, Penalty);
        foreach (var sign in Enum.GetValues<Sign>())
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"        {weights[(int)sign],7:0.000}, // {sign} ({cases.Count(one => one.Signs.Contains((int)sign))})"
                )
            );
        var folds = Enumerable
            .Range(0, Folds)
            .Select(fold => LogisticFit.Fit([.. cases.Where((_, index) => index % Folds != fold), .. made], weights.Length, Penalty))
            .ToArray();
        IntegrityFigures.Print(
            "cross-validated",
            [.. learnt.Select((one, index) => (one, LogisticFit.Chance(cases[index].Signs, folds[index % Folds])))]
        );
        return 0;
    }

    private static async Task<IEnumerable<(int[] Signs, bool Positive, double Weight)>> OfOrdinaryAsync(string[] ordinary)
    {
        if (ordinary is not [var strings, var records, var kept])
            return [];
        var answered = await AnsweredReference.AskAsync(LabelledReference.ReadOrdinary(strings, records), records, null, kept);
        // If the work is not found, the label is usually wrong.
        return answered.Where(one => one.Facts.Work is not null).Select(one => CaseOf(one) with { Weight = WeightOfOrdinary });
    }

    // CrossRef has nearly every article of a journal that it indexes. The labelled set removes more of them than are missing in practice.
    private static (int[] Signs, bool Positive, double Weight) CaseOf(AnsweredReference one) =>
        (
            [.. Signs.Of(one.Facts, one.Checks).Select(sign => (int)sign)],
            one.Labelled.Positive == true,
            one.Labelled.Class == "valid_withheld" ? 0.3 : 1
        );
}
