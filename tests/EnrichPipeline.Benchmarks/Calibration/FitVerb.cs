using System.Globalization;
using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Calibration;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Fits the weights of the matcher on labelled references and says how good they are, fitted and cross-validated.</summary>
internal static class FitVerb
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        if (args is not [var stringsPath, var recordsPath, ..])
            return 2;
        var strings = LabelledString.Read(stringsPath);
        var records = RecordsFile.Read(recordsPath);
        var cases = new CaseBuilder(records).Build(strings);
        // Labels that a person found wrong: they still count in the figures.
        HashSet<string> setAside = args is [_, _, var path, ..] ? [.. File.ReadLines(path)] : [];
        Case[] learnt = [.. cases.Where(one => !setAside.Contains(one.Labelled.Id))];
        var weights = ConditionalLogit.Fit([.. learnt.Select(Weighted)], Signs.All);
        PrintWeights(weights);
        var fitted = Outcome.Of(cases, _ => weights);
        var crossed = Outcome.Of(cases, CrossValidated(learnt));
        foreach (var way in (string[])["both", "search", "place", "without"])
        {
            foreach (var (name, chosen) in new (string, Func<Outcome, bool>)[] { ("independent and nulls", o => o.Case.Labelled is { Independent: true } or { Null: true }), ("all", _ => true) })
            {
                Console.WriteLine($"\n== {way}, {name}");
                Console.WriteLine("fitted   " + Figures.Of([.. fitted.Where(o => o.Case.Way == way && chosen(o))], MatchingOptions.DefaultMatchedAt));
                Console.WriteLine("crossed  " + Figures.Of([.. crossed.Where(o => o.Case.Way == way && chosen(o))], MatchingOptions.DefaultMatchedAt));
            }
        }
        var headline = crossed.Where(o => o.Case.Way == "both" && o.Case.Labelled is { Independent: true } or { Null: true } && o.Case.Way == "both").ToArray();
        Reliability.Print(headline);
        if (args is [_, _, _, var plot])
            ReliabilityPlot.Save([.. Reliability.Bins(headline)], plot);
        ErrorList.Print([.. crossed.Where(o => o.Case.Way is not "place")]);
        return 0;
    }

    private static (Case, double) Weighted(Case one) => (one, one.Way switch { "both" or "search" => 0.5, _ => 0.25 });

    private static Func<Case, double[]> CrossValidated(IReadOnlyList<Case> cases)
    {
        var byFold = Enumerable.Range(0, Folds)
            .Select(fold => ConditionalLogit.Fit([.. cases.Where(one => FoldOf(one) != fold).Select(Weighted)], Signs.All))
            .ToArray();
        return one => byFold[FoldOf(one)];
    }

    private static int FoldOf(Case one) => int.Parse(one.Labelled.Id.AsSpan(1), CultureInfo.InvariantCulture) % Folds;

    private static void PrintWeights(double[] weights)
    {
        foreach (var feature in Enum.GetValues<Feature>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {weights[(int)feature],7:0.000}, // {feature}"));
    }
}
