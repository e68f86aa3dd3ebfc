using System.Globalization;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>What to do, in words; the same causes as the alerts of docs/operating.md.</summary>
public static class Advice
{
    /// <summary>Longer than an idle instance takes to wake up and to look.</summary>
    private static readonly TimeSpan _untouched = TimeSpan.FromMinutes(5);

    /// <summary>The most urgent first; empty where there is nothing to do.</summary>
    public static IReadOnlyList<string> On(PipelineState state) =>
    [
        .. state.Quotas.Where(quota => quota.BlockedUntil is not null).Select(Blocked),
        .. OnNobody(state),
        .. state.Quotas.Where(quota => quota.BlockedUntil is null && quota.IsWanted).Select(Full),
    ];

    private static string Blocked(QuotaUsage quota) => string.Create(CultureInfo.InvariantCulture,
        $"{quota.Name}: the service refuses us ({quota.BlockedFor}); nothing is sent until {quota.BlockedUntil:u}. Read the mail at the contact address. Put right before? Delete runs/slots/{quota.Name}-blocked.json and start anew.");

    private static IEnumerable<string> OnNobody(PipelineState state)
    {
        var waiting = state.Queues.FirstOrDefault(queue => queue.Age > _untouched);
        if (state.Runs.Stuck > 0)
            yield return $"Open runs that are stuck: {state.Runs.Stuck} of {state.Runs.Open}; nobody has looked at them. Is `enrich serve` or the Functions app running?";
        else if (waiting is not null)
            yield return $"Messages in {waiting.Name} are due and nobody takes them. Is `enrich serve` or the Functions app running?";
        if (state.Queues.FirstOrDefault(queue => queue.Name == StorageNames.ReferencesPoison) is { Messages: > 0 } poison)
            yield return $"Messages that failed for good and wait to be marked as failed: {poison.Messages}; whoever serves does it at once. The log has the reason.";
    }

    private static string Full(QuotaUsage quota) =>
        $"{quota.Name}: all slots are in use and more instances want to send. With a long queue that is as it should be; more instances make nothing faster.";
}
