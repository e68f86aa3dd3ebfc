using System.Globalization;
using EnrichPipeline.Pipeline.Status;
using Spectre.Console;

namespace EnrichPipeline.Cli.Output;

/// <summary>Prints the tables of runs, queues and quotas.</summary>
internal static class OverviewTables
{
    public static void Write(CommandEnvironment environment, PipelineState state)
    {
        var screen = Screen.Output(environment);
        screen.Write(Backlog(state));
        environment.Output.WriteLine();
        screen.Write(Quotas(state.Quotas));
    }

    private static Table Backlog(PipelineState state)
    {
        var table = PlainTable.Of("Waiting", "Count", "Oldest", "Remarks");
        table.AddRow(
            "open runs",
            Count(state.Runs.Open),
            Age(state.Runs.Oldest),
            state.Runs.Stuck == 0 ? "" : $"{Count(state.Runs.Stuck)} stuck"
        );
        foreach (var queue in state.Queues)
            table.AddRow(
                $"queue {queue.Name}",
                Count(queue.Messages),
                Age(queue.Age),
                queue is { Messages: > 0, Age: null } ? "all in process or delayed" : ""
            );
        return table;
    }

    private static Table Quotas(IEnumerable<QuotaUsage> quotas)
    {
        var table = PlainTable.Of("Quota", "Slots held", "Per second", "State");
        foreach (var quota in quotas)
            table.AddRow(quota.Name, Slots(quota), quota.RequestsPerSecond is { } rate ? Count(rate) : "", StateOf(quota));
        return table;
    }

    private static string Slots(QuotaUsage quota) => quota.Slots is { } all ? $"{Count(quota.Held)} of {Count(all)}" : Count(quota.Held);

    private static string StateOf(QuotaUsage quota) =>
        quota switch
        {
            { BlockedUntil: { } until } => string.Create(
                CultureInfo.InvariantCulture,
                $"blocked until {until:u}: {PlainText.Of(quota.BlockedFor ?? "")}"
            ),
            { IsWanted: true } => "in use, others are waiting",
            { Held: > 0 } => "in use",
            _ => "idle",
        };

    private static string Age(TimeSpan? age) => age switch
    {
        null => "",
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.Value.TotalDays:0.0} d"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.Value.TotalHours:0.0} h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.Value.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.Value.TotalSeconds:0} s"),
    };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
