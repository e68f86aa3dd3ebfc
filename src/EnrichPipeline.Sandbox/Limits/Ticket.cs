namespace EnrichPipeline.Sandbox.Limits;

/// <summary>A request in flight; disposing it ends that.</summary>
internal sealed class Ticket(bool isOverLimit, int inLastSecond, Action leave) : IDisposable
{
    public bool IsOverLimit => isOverLimit;

    /// <summary>How many requests the client has sent within a second, including this one.</summary>
    public int InLastSecond => inLastSecond;

    public void Dispose() => leave();
}
