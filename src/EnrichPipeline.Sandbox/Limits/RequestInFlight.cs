namespace EnrichPipeline.Sandbox.Limits;

/// <summary>A request in flight, until it is disposed.</summary>
internal sealed class RequestInFlight(bool isOverLimit, int inLastSecond, Action leave) : IDisposable
{
    public bool IsOverLimit => isOverLimit;

    /// <summary>How many requests the client has sent within the last second, including this one.</summary>
    public int InLastSecond => inLastSecond;

    public void Dispose() => leave();
}
