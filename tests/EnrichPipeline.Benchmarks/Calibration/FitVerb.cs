using System.Globalization;
using EnrichPipeline.Matching;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Fits the weights of the matcher on labelled references, and measures them, also by cross-validation.</summary>
internal static class FitVerb
{
    private const int Folds = 5;

    // In practice, about one reference in several hundred has a decoy that no limit catches, and no record of its work. If decoys weigh
    // more, every misprinted page means another work: at 0.03, the page alone costs eleven of 1,682 references.
    private const double DecoyWeight = 0.003;

    private const int LifeToDecoys = 16;

    public static int Run(string[] args)
    {
        if (args is not [var stringsPath, var recordsPath, var weightsPath, ..])
            return 2;
        var strings = LabelledString.Read(stringsPath);
        var records = RecordsFile.Read(recordsPath);
        var cases = new CaseBuilder(records).Build(strings);
        // A person found these labels wrong. They still count in the figures.
        HashSet<string> setAside = args is [_, _, _, var path, ..] ? [.. File.ReadLines(path)] : [];
        Case[] learnt = [.. cases.Where(one => !setAside.Contains(one.Labelled.Id))];
        var weights = ConditionalLogit.Fit(Weighted(learnt), Signs.All);
        WeightsFile.Write(weightsPath, weights);
        var fitted = Outcome.Of(cases, _ => weights);
        var crossed = Outcome.Of(cases, CrossValidated(learnt));
        foreach (var way in (string[])["both", "search", "place", "without", Case.WithDecoys, Case.OnlyDecoys])
        {
            foreach (
                var (name, chosen) in new (string, Func<Outcome, bool>)[]
                {
                    ("independent and nulls", o => o.Case.Labelled is { Independent: true } or { Null: true }),
                    ("all", _ => true),
                }
            )
            {
                Console.WriteLine($"\n== {way}, {name}");
                Console.WriteLine(
                    "fitted   " + Figures.Of([.. fitted.Where(o => o.Case.Way == way && chosen(o))], MatchingOptions.DefaultMatchedAt)
                );
                Console.WriteLine(
                    "crossed  " + Figures.Of([.. crossed.Where(o => o.Case.Way == way && chosen(o))], MatchingOptions.DefaultMatchedAt)
                );
            }
        }
        Outcome[] headline = [.. crossed.Where(o => o.Case.Way == "both" && IsIndependent(o))];
        Outcome[] decoys = [.. crossed.Where(o => o.Case.HasDecoys && IsIndependent(o))];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n== decoys: {decoys.Length} outcomes, {decoys.Count(IsWrong)} matched wrong; calibration error with one in "
                + $"{LifeToDecoys} of them: {Reliability.Error([.. headline, .. decoys.Where((_, i) => i % LifeToDecoys == 0)]):0.0000}; "
                + $"with all: {Reliability.Error([.. headline, .. decoys]):0.0000}"
            )
        );
        Reliability.Print(headline);
        if (args is [_, _, _, _, var plot])
            ReliabilityPlot.Save([.. Reliability.Bins(headline)], plot);
        ErrorList.Print([.. crossed.Where(o => o.Case.Way is not "place")]);
        return 0;
    }

    private static bool IsIndependent(Outcome outcome) => outcome.Case.Labelled is { Independent: true } or { Null: true };

    private static bool IsWrong(Outcome outcome) => !outcome.Right && outcome.Confidence >= MatchingOptions.DefaultMatchedAt;

    private static (Case, double)[] Weighted(IEnumerable<Case> cases) =>
        [.. cases.Select(one => one.HasDecoys ? one.Unlimited() : one).OfType<Case>().Select(one => (one, WeightOf(one)))];

    private static double WeightOf(Case one) => one switch
    {
        { HasDecoys: true } => DecoyWeight,
        { Way: "both" or "search" } => 0.5,
        _ => 0.25,
    };

    private static Func<Case, double[]> CrossValidated(IReadOnlyList<Case> cases)
    {
        var byFold = Enumerable.Range(0, Folds)
            .Select(fold => ConditionalLogit.Fit(Weighted(cases.Where(one => FoldOf(one) != fold)), Signs.All))
            .ToArray();
        return one => byFold[FoldOf(one)];
    }

    private static int FoldOf(Case one) => int.Parse(one.Labelled.Id.AsSpan(1), CultureInfo.InvariantCulture) % Folds;
}
