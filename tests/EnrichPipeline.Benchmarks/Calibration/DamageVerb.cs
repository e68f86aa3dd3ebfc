using System.Globalization;
using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Matching.Calibration;

namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Measures the matcher on references as printed and damaged, and its speed.</summary>
internal static class DamageVerb
{
    public static int Run(string[] args)
    {
        if (args is not [var stringsPath, var recordsPath, ..])
            return 2;
        var builder = new CaseBuilder(RecordsFile.Read(recordsPath));
        var strings = LabelledString.Read(stringsPath).Where(labelled => labelled.Independent || labelled.Null).ToArray();
        var asPrinted = builder.Build(strings);
        Report("as printed", asPrinted);
        Time(asPrinted);
        foreach (var (name, spoil) in Damage.Kinds)
        {
            var chance = new Random(7);
            Report(name, builder.Build([.. strings.Select(labelled => labelled with { Text = spoil(labelled.Text, chance) })]));
        }
        return 0;
    }

    private static void Report(string name, IReadOnlyList<Case> cases)
    {
        var outcomes = Outcome.Of([.. cases.Where(one => one.Way == "both")], _ => Weights.Fitted.ToArray());
        Console.WriteLine($"{name,-14} {Figures.Of(outcomes, MatchingOptions.DefaultMatchedAt)}");
    }

    private static void Time(IReadOnlyList<Case> cases)
    {
        var work = cases
            .Where(one => one.Way == "both")
            .Select(one => (one.Labelled.Text, Citation: CitationParser.Parse(one.Labelled.Text), one.Records))
            .ToArray();
        var matcher = new Matcher();
        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var (text, citation, records) in work)
                matcher.Rank(text, citation, records);
            var each = work.Sum(item => item.Records.Count) / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each:0} candidates a second of processor time"));
        }
    }
}
