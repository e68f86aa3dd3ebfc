namespace EnrichPipeline.Sources.Gathering;

/// <summary>A batch: it boards once the lane lets it go, and ends when its answers are shared out or nobody waits for them.</summary>
internal sealed class Flight<TQuestion, TAnswer>
{
    /// <summary>Empty till it boards.</summary>
    public List<Waiting<TQuestion, TAnswer>> Members { get; } = [];

    public CancellationTokenSource Cancellation { get; } = new();

    public bool IsAwaited => Members.Exists(member => member.Callers > 0);
}
