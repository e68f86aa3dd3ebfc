using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Batching;

/// <summary>Options for combining questions of one kind into calls.</summary>
/// <param name="Name">The kind of call, for telemetry.</param>
/// <param name="MaxSize">The maximum number of questions in one call.</param>
/// <param name="Delay">How long a batch that is not full waits for more questions; longer while they keep arriving.</param>
internal sealed record BatchOptions(Quota Quota, string Name, int MaxSize, TimeSpan Delay)
{
    /// <summary>Decides, from the time waited so far, whether a batch that is not full keeps waiting because this delays nothing.</summary>
    public Func<TimeSpan, bool> KeepsWaiting { get; init; } = _ => false;
}
