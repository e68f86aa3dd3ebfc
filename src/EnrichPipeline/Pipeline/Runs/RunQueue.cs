using System.Collections.Concurrent;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Sends the messages of a run: one for each reference, and one that assembles the document.</summary>
public sealed class RunQueue(IStorage storage, TimeProvider time)
{
    private const int SendsAtOnce = 16;

    /// <summary>Changes of one run within this time share one assembly message.</summary>
    private static readonly TimeSpan _coalesced = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How many references of a run still lack a result, as far as this process knows. This is only a hint, with which the document is
    /// assembled sooner.
    /// </summary>
    private readonly ConcurrentDictionary<string, CompletionCheckSchedule> _waiting = new();

    /// <summary>
    /// When the assembly that this process has already requested becomes due. It covers every change written before then.
    /// </summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _due = new();

    /// <summary>Queues one message for each entry with one of these ordinals, then the assembly message.</summary>
    internal async Task QueueAsync(Manifest manifest, IReadOnlySet<int> ordinals, bool again, CancellationToken cancellationToken)
    {
        var run = new Run(manifest.Name, manifest.Version);
        if (!again)
            _waiting[run.Key] = new CompletionCheckSchedule(ordinals.Count);
        var entries = manifest.Entries().Where(entry => ordinals.Contains(entry.Reference.Ordinal));
        await Parallel.ForEachAsync(entries, Limited(cancellationToken), async (entry, token) =>
            await storage.References.SendAsync(MessageFormat.Write(ReferenceMessage.For(run, entry, again)), TimeSpan.Zero, token));
        await SendAsync(AssemblyMessage.For(run) with { OnlyIfOpen = !again }, DelayOf(attempt: 0), cancellationToken);
    }

    /// <summary>Requeues the reference with a delay and counts the attempt.</summary>
    internal Task RequeueAsync(ReferenceMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.References.SendAsync(MessageFormat.Write(message with { Attempt = message.Attempt + 1 }), delay, cancellationToken);

    /// <summary>
    /// Requeues a reference that waits only for a shared quota. Counts no attempt; the delay grows with the length of the queue.
    /// </summary>
    internal async Task RequeueForQuotaAsync(
        ReferenceMessage message, EnrichmentOptions options, int searchesPerSecond, CancellationToken cancellationToken)
    {
        var queued = await storage.References.CountAsync(cancellationToken);
        var delay = options.DelayForQuota(queued, searchesPerSecond) * (0.5 + (Random.Shared.NextDouble() * 0.5));
        await storage.References.SendAsync(MessageFormat.Write(message), delay, cancellationToken);
    }

    /// <summary>Requeues a reference, unchanged, after the storage failed. Counts no attempt.</summary>
    internal Task RequeueForStorageAsync(ReferenceMessage message, CancellationToken cancellationToken) =>
        storage.References.SendAsync(MessageFormat.Write(message), QueueSettings.VisibilityTimeout, cancellationToken);

    /// <summary>Requeues a reference whose processing failed, or moves it to the poison queue after too many failures.</summary>
    internal Task RequeueFailedAsync(ReferenceMessage failed, EnrichmentOptions options, CancellationToken cancellationToken) =>
        failed.IsPoison
            ? storage.ReferencesPoison.SendAsync(MessageFormat.Write(failed), TimeSpan.Zero, cancellationToken)
            : storage.References.SendAsync(MessageFormat.Write(failed), options.DelayOf(failed.Failures!.Value - 1), cancellationToken);

    /// <summary>Requeues the assembly message. The delay grows with each attempt, up to 30 seconds.</summary>
    internal Task RequeueAsync(AssemblyMessage message, CancellationToken cancellationToken) =>
        SendAsync(message with { Attempt = message.Attempt + 1 }, DelayOf(message.Attempt + 1), cancellationToken);

    /// <summary>
    /// Requests the document at once if every reference of the run has a result. Calls <paramref name="countMissing"/> only now and then,
    /// but already after the first result if another process began the run.
    /// </summary>
    internal async Task AssembleNowIfLastAsync(Run run, Func<Task<int>> countMissing, CancellationToken cancellationToken)
    {
        Forget(_waiting, _ => true);
        var waiting = _waiting.GetOrAdd(run.Key, _ => new CompletionCheckSchedule(missing: 0));
        for (var isDue = waiting.Count(); isDue;)
        {
            var missing = await LookAsync(run, countMissing);
            isDue = waiting.Checked(missing);
            if (missing == 0)
                await SendAsync(AssemblyMessage.For(run) with { OnlyIfOpen = true }, TimeSpan.Zero, cancellationToken);
        }
    }

    /// <summary>Requests a new document within a few seconds.</summary>
    internal async Task AssembleSoonAsync(Run run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_due.TryGetValue(run.Key, out var due) && due > now)
            return;
        Forget(_due, entry => entry <= now);
        _due[run.Key] = now + _coalesced;
        await SendAsync(AssemblyMessage.For(run), _coalesced, cancellationToken);
    }

    private Task SendAsync(AssemblyMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.Assemblies.SendAsync(MessageFormat.Write(message), delay, cancellationToken);

    private async Task<int> LookAsync(Run run, Func<Task<int>> countMissing)
    {
        try
        {
            return await countMissing();
        }
        catch
        {
            // The next result triggers a new check.
            _waiting.TryRemove(run.Key, out _);
            throw;
        }
    }

    /// <summary>
    /// Drops hints when there are too many, since hints about runs that other processes finished would stay forever. Losing a hint costs a
    /// few seconds.
    /// </summary>
    private static void Forget<T>(ConcurrentDictionary<string, T> hints, Predicate<T> expendable)
    {
        const int most = 10_000;
        if (hints.Count <= most)
            return;
        foreach (var hint in hints.Where(hint => expendable(hint.Value)))
            hints.TryRemove(hint);
    }

    private static TimeSpan DelayOf(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(30, 0.7 * Math.Pow(1.6, Math.Min(attempt, 20))));

    private static ParallelOptions Limited(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = SendsAtOnce, CancellationToken = cancellationToken };
}
