using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Serving;

/// <summary>A queue and the handler of its messages.</summary>
/// <param name="Poison">The queue for messages that failed too often, or null to drop them.</param>
/// <param name="Concurrency">How many messages are processed in parallel.</param>
internal sealed record QueueToProcess(
    string Name,
    IQueue Queue,
    IQueue? Poison,
    int Concurrency,
    Func<BinaryData, CancellationToken, Task> Handle)
{
    public static QueueToProcess References(IStorage storage, ResolveHandler resolve, int concurrency) =>
        new(StorageNames.References, storage.References, storage.ReferencesPoison, concurrency, resolve.ResolveAsync);

    public static QueueToProcess Poisoned(IStorage storage, PoisonHandler poison) =>
        new(StorageNames.ReferencesPoison, storage.ReferencesPoison, Poison: null, QueueSettings.BatchSize, poison.MarkFailedAsync);

    /// <summary>
    /// Returns the queue of assembly messages. Dropping a message loses nothing: the maintenance timer completes its run.
    /// </summary>
    public static QueueToProcess Assemblies(IStorage storage, AssembleHandler assemble) =>
        new(StorageNames.Assemblies, storage.Assemblies, Poison: null, QueueSettings.BatchSize, assemble.AssembleAsync);
}
