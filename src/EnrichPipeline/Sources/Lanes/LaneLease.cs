namespace EnrichPipeline.Sources.Lanes;

/// <summary>The right to send one request through a lane; disposing of it ends the request's time in flight.</summary>
internal sealed class LaneLease(Action leave) : IDisposable
{
    private Action? _leave = leave;

    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}
