using EnrichPipeline.Storage;

namespace EnrichPipeline.Tests.Support;

/// <summary>The storage for a process that dies after a number of writes: every later call fails.</summary>
internal sealed class MortalStorage : IStorage
{
    private static readonly string[] _writes = ["write", "delete", "send", "hide"];

    private readonly InterruptedStorage _storage;
    private int _left;

    public MortalStorage(IStorage storage, int writes) => (_storage, _left) = (new InterruptedStorage(storage, LiveAsync), writes);

    public bool IsDead => Volatile.Read(ref _left) < 0;

    public IBlobs Articles => _storage.Articles;

    public IBlobs Enriched => _storage.Enriched;

    public IBlobs Runs => _storage.Runs;

    public IQueue References => _storage.References;

    public IQueue ReferencesPoison => _storage.ReferencesPoison;

    public IQueue Assemblies => _storage.Assemblies;

    public ILeases Leases => _storage.Leases;

    public Task PrepareAsync(CancellationToken cancellationToken) => _storage.PrepareAsync(cancellationToken);

    private Task LiveAsync(string step)
    {
        var isWrite = _writes.Contains(step.Split(' ')[0]);
        return (isWrite ? Interlocked.Decrement(ref _left) < 0 : IsDead) ? throw new KilledException() : Task.CompletedTask;
    }
}

/// <summary>Means that the simulated process is dead.</summary>
internal sealed class KilledException() : Exception("Killed by the test.");
