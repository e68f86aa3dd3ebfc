using System.Globalization;
using EnrichPipeline.Reports.Words;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Advises an operator what to do, under the same conditions as the alerts in docs/operating.md.</summary>
public static class Advice
{
    /// <summary>
    /// How long a due message may remain unreceived: longer than an idle instance takes to start and to receive messages.
    /// </summary>
    private static readonly TimeSpan _untouched = TimeSpan.FromMinutes(5);

    /// <summary>Returns one or two sentences for each condition, the most urgent first; empty if there is nothing to do.</summary>
    public static IReadOnlyList<string> On(PipelineState state) =>
    [
        .. state.Quotas.Where(quota => quota.BlockedUntil is not null).Select(Blocked),
        .. OnMissingHost(state),
        .. state.Quotas.Where(quota => quota.BlockedUntil is null && quota.IsWanted).Select(Full),
    ];

    private static string Blocked(QuotaUsage quota) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{quota.Name}: the service has blocked us ({quota.BlockedFor}); no requests are sent until {quota.BlockedUntil:u}. Read the "
            + $"mail at the contact address. To resume earlier, delete runs/slots/{quota.Name}-blocked.json and restart.");

    private static IEnumerable<string> OnMissingHost(PipelineState state)
    {
        var waiting = state.Queues.FirstOrDefault(queue => queue.Age > _untouched);
        if (state.Runs.Stuck > 0)
            yield return $"{StuckOf(state.Runs)}: no timer has checked {(state.Runs.Stuck == 1 ? "it" : "them")}. "
                + "Is `enrich serve` or the Functions app running?";
        else if (waiting is not null)
            yield return $"Messages in the queue {waiting.Name} are due but are not received. Is `enrich serve` or the Functions app "
                + $"running?";
        if (state.Queues.FirstOrDefault(queue => queue.Name == StorageNames.ReferencesPoison) is { Messages: > 0 } poison)
            yield return $"{Counted.Of(poison.Messages, "message")} in the queue {poison.Name} failed permanently; "
                + "a running host marks the references as failed at once. The log has the reasons.";
    }

    private static string StuckOf(RunsState runs) =>
        $"{runs.Stuck} of {Counted.Of(runs.Open, "open run")} {(runs.Stuck == 1 ? "is" : "are")} stuck";

    private static string Full(QuotaUsage quota) =>
        $"{quota.Name}: all slots are in use and more instances are waiting. This is normal with a long queue; more instances do not "
        + $"speed it up.";
}
