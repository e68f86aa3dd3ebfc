using EnrichPipeline.Citations;
using EnrichPipeline.Model;

namespace EnrichPipeline.Benchmarks.Fields;

/// <summary>Measures how often each field of a printed reference is parsed right, and the speed.</summary>
internal static class FieldAccuracy
{
    public static int Run(string[] args)
    {
        if (args is not [var strings, var records, .. var rest])
            return 2;
        var journals = JournalTable.Read(rest.FirstOrDefault(arg => arg.EndsWith(".gz", StringComparison.Ordinal)));
        var golds = Gold.Read(strings, records, journals);
        var misses = rest.SkipWhile(arg => arg != "--misses").Skip(1).FirstOrDefault();
        foreach (var (field, compare) in FieldValueComparison.Fields)
            Measure(field, compare, golds, field == misses);
        MeasureSpeed([.. golds.Select(gold => gold.Text)]);
        return 0;
    }

    private static void Measure(
        string field,
        Func<Gold, Citation, (bool Printed, bool Right, string? Expected, string? Parsed)> compare,
        IReadOnlyList<Gold> golds,
        bool showMisses
    )
    {
        var (printed, right) = (0, 0);
        foreach (var gold in golds)
        {
            var result = compare(gold, CitationParser.Parse(gold.Text));
            if (!result.Printed)
                continue;
            printed++;
            right += result.Right ? 1 : 0;
            if (showMisses && !result.Right)
                Console.WriteLine($"{gold.Id}: expected [{result.Expected}] parsed [{result.Parsed}]\n    {gold.Text}");
        }
        Console.WriteLine($"{field,-12} {right,5} of {printed,5}  {100.0 * right / Math.Max(1, printed):F2} %");
    }

    private static void MeasureSpeed(string[] texts)
    {
        const int Rounds = 10;
        foreach (var text in texts)
            CitationParser.Parse(text);
        var before = Environment.CpuUsage.UserTime;
        for (var round = 0; round < Rounds; round++)
            foreach (var text in texts)
                CitationParser.Parse(text);
        Console.WriteLine(
            $"{Rounds * texts.Length / (Environment.CpuUsage.UserTime - before).TotalSeconds:N0} references a second of processor time"
        );
    }
}
