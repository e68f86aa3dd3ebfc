using System.Collections.Concurrent;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The messages of runs: one a reference, and one that closes the run, which puts itself back until every result is there.</summary>
public sealed class RunQueue(IStorage storage, TimeProvider time)
{
    private const int SendsAtOnce = 16;

    /// <summary>Many references of one run may change within this; one message then covers them all.</summary>
    private static readonly TimeSpan _coalesced = TimeSpan.FromSeconds(3);

    /// <summary>How many references of a run this process knows to be waiting; only a hint that hurries the closing message.</summary>
    private readonly ConcurrentDictionary<string, int> _waiting = new();

    /// <summary>When the assembly that this process asked for falls due: a change written before then is seen by it.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _due = new();

    /// <summary>One message a reference, then one to assemble.</summary>
    internal async Task QueueAsync(Run run, IReadOnlyCollection<ManifestEntry> entries, bool again, CancellationToken cancellationToken)
    {
        if (!again)
            _waiting[run.Key] = entries.Count;
        await Parallel.ForEachAsync(entries, Limited(cancellationToken), async (entry, token) =>
            await storage.References.SendAsync(MessageFormat.Write(ReferenceMessage.For(run, entry, again)), TimeSpan.Zero, token));
        await SendAsync(AssemblyMessage.For(run), cancellationToken);
    }

    /// <summary>Puts a reference back, to be asked again after <paramref name="delay"/>.</summary>
    internal Task PutBackAsync(ReferenceMessage message, TimeSpan delay, CancellationToken cancellationToken) =>
        storage.References.SendAsync(MessageFormat.Write(message with { Attempt = message.Attempt + 1 }), delay, cancellationToken);

    /// <summary>Puts a reference back that waits only for the shared budget: no attempt is counted, and the longer the queue, the later it comes.</summary>
    internal async Task PutBackForBudgetAsync(
        ReferenceMessage message, EnrichmentOptions options, int searchesPerSecond, CancellationToken cancellationToken)
    {
        var queued = await storage.References.CountAsync(cancellationToken);
        var delay = options.DelayForBudget(queued, searchesPerSecond) * (0.5 + (Random.Shared.NextDouble() * 0.5));
        await storage.References.SendAsync(MessageFormat.Write(message), delay, cancellationToken);
    }

    /// <summary>Puts a reference back that met a fault of the storage, as it was: the fault is not the reference's.</summary>
    internal Task PutBackForStorageAsync(ReferenceMessage message, CancellationToken cancellationToken) =>
        storage.References.SendAsync(MessageFormat.Write(message), QueueSettings.VisibilityTimeout, cancellationToken);

    /// <summary>Puts a reference back whose processing failed; where it failed too often, it goes to the poison queue.</summary>
    internal Task PutBackFailedAsync(ReferenceMessage failed, EnrichmentOptions options, CancellationToken cancellationToken) => failed.IsPoison
        ? storage.ReferencesPoison.SendAsync(MessageFormat.Write(failed), TimeSpan.Zero, cancellationToken)
        : storage.References.SendAsync(MessageFormat.Write(failed), options.DelayOf(failed.Failures!.Value - 1), cancellationToken);

    /// <summary>Puts an assembly back; its delay grows from under a second to half a minute.</summary>
    internal Task PutBackAsync(AssemblyMessage message, CancellationToken cancellationToken) =>
        SendAsync(message with { Attempt = message.Attempt + 1 }, cancellationToken);

    /// <summary>Asks for the document at once where this was, as far as this process knows, the last reference its run waited for.</summary>
    internal Task HurryIfLastAsync(Run run, CancellationToken cancellationToken) =>
        WasLast(run)
            ? storage.Assemblies.SendAsync(MessageFormat.Write(AssemblyMessage.For(run)), TimeSpan.Zero, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Asks for the document to be written anew, soon.</summary>
    internal async Task AssembleSoonAsync(Run run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_due.TryGetValue(run.Key, out var due) && due > now)
            return;
        Forget(_due, entry => entry <= now);
        _due[run.Key] = now + _coalesced;
        await storage.Assemblies.SendAsync(MessageFormat.Write(AssemblyMessage.For(run)), _coalesced, cancellationToken);
    }

    private Task SendAsync(AssemblyMessage message, CancellationToken cancellationToken) =>
        storage.Assemblies.SendAsync(MessageFormat.Write(message), DelayOf(message.Attempt), cancellationToken);

    private bool WasLast(Run run)
    {
        Forget(_waiting, _ => true);
        while (_waiting.TryGetValue(run.Key, out var waiting))
        {
            if (waiting > 1 ? _waiting.TryUpdate(run.Key, waiting - 1, waiting) : _waiting.TryRemove(new(run.Key, waiting)))
                return waiting <= 1;
        }

        return false;
    }

    /// <summary>Hints of runs that other processes finished would stay for ever; losing them costs only some seconds.</summary>
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
