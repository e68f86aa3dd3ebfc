using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>A queue and what is done with its messages.</summary>
/// <param name="Poison">Where a message goes that failed too often; null where it is dropped.</param>
/// <param name="Concurrency">How many messages are in work at once.</param>
internal sealed record PumpedQueue(
    string Name,
    IQueue Queue,
    IQueue? Poison,
    int Concurrency,
    Func<BinaryData, CancellationToken, Task> Handle)
{
    public static PumpedQueue References(IStorage storage, ResolveHandler resolve, int concurrency) =>
        new(StorageNames.References, storage.References, storage.ReferencesPoison, concurrency, resolve.ResolveAsync);

    public static PumpedQueue Poisoned(IStorage storage, PoisonHandler poison) =>
        new(StorageNames.ReferencesPoison, storage.ReferencesPoison, Poison: null, QueueSettings.BatchSize, poison.MarkFailedAsync);

    /// <summary>A dropped assembly loses nothing: the timer closes its run.</summary>
    public static PumpedQueue Assemblies(IStorage storage, AssembleHandler assemble) =>
        new(StorageNames.Assemblies, storage.Assemblies, Poison: null, QueueSettings.BatchSize, assemble.AssembleAsync);
}
