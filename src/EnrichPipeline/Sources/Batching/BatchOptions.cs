using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Batching;

/// <summary>How questions of one kind are combined into calls.</summary>
/// <param name="Name">The kind of call, for telemetry.</param>
/// <param name="MaxSize">The most questions in one call.</param>
/// <param name="Delay">How long a batch that is not full waits for more questions; longer while they keep coming.</param>
internal sealed record BatchOptions(Quota Quota, string Name, int MaxSize, TimeSpan Delay)
{
    /// <summary>Whether a batch that is not full goes on waiting, by how long it has waited: where waiting delays nothing.</summary>
    public Func<TimeSpan, bool> KeepsWaiting { get; init; } = _ => false;
}
