namespace EnrichPipeline.Sandbox.Limits;

/// <summary>A request on its way; disposing ends its time in flight.</summary>
internal sealed class Ticket(bool isOverLimit, int inLastSecond, Action leave) : IDisposable
{
    public bool IsOverLimit => isOverLimit;

    /// <summary>How many this client has sent within a second, this one included.</summary>
    public int InLastSecond => inLastSecond;

    public void Dispose() => leave();
}
