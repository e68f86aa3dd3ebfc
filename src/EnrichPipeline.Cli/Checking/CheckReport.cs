using System.Globalization;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Reports.Words;
using Spectre.Console;

namespace EnrichPipeline.Cli.Checking;

/// <summary>Prints the results of a check.</summary>
internal static class CheckReport
{
    public static void Write(
        CommandEnvironment environment, Accuracy headline, Accuracy all, IReadOnlyDictionary<string, int> calls, TimeSpan wall)
    {
        var screen = Screen.Output(environment);
        screen.WriteLine($"Independent and null: {Counted.Of(headline.References, "reference")}");
        screen.Write(TableOf(headline));
        screen.WriteLine();
        screen.WriteLine($"All: {Counted.Of(all.References, "reference")}");
        screen.Write(TableOf(all));
        screen.WriteLine();
        screen.WriteLine(Invariant($"Nulls matched: {all.WithoutDoiMatched} of {all.WithoutDoi}"));
        if (all.Unanswered > 0)
            screen.WriteLine(
                $"{Counted.Of(all.Unanswered, "reference")} could not be looked up in every source; check again when all answer.");
        foreach (var (quota, count) in calls.OrderBy(call => call.Key, StringComparer.Ordinal))
            screen.WriteLine(Invariant($"Calls {quota}: {count}, {(double)count / Math.Max(all.References, 1):0.000} a reference"));
        screen.WriteLine(
            Invariant($"Wall time: {wall.TotalSeconds:0.0} s, {all.References / Math.Max(wall.TotalSeconds, 0.001):0} references a second")
        );
    }

    private static Table TableOf(Accuracy accuracy)
    {
        var table = PlainTable.Of("", "Precision", "Recall", "F1", "Right", "Wrong", "Missed");
        foreach (var column in table.Columns.Skip(1))
            column.Alignment = Justify.Right;
        AddRow(table, "DOI, matched", accuracy.DoiMatched);
        AddRow(table, "DOI, with probable", accuracy.DoiWithProbable);
        AddRow(table, "PMID, matched", accuracy.PmidMatched);
        AddRow(table, "PMID, with probable", accuracy.PmidWithProbable);
        return table;
    }

    private static void AddRow(Table table, string name, Tally tally) => table.AddRow(
        name, Percent(tally.Precision), Percent(tally.Recall), Percent(tally.F1),
        Invariant($"{tally.Right}"), Invariant($"{tally.Wrong}"), Invariant($"{tally.Missed}"));

    private static string Percent(double share) => Invariant($"{100 * share:0.00}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
