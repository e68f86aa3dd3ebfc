namespace EnrichPipeline.Sources.Quotas;

/// <summary>Ensures that no sliding window contains more sent requests than the limit, however late a permitted request is sent.</summary>
/// <remarks>
/// A permitted request that is still pending may be sent at any moment. So a permit is given only if the requests sent within the last
/// window and the pending ones are together fewer than the limit. Therefore no window ever contains more.
/// </remarks>
internal sealed class SendWindow
{
    private readonly Queue<TimeSpan> _sent = [];

    /// <summary>The number of permitted requests that have not been sent yet.</summary>
    public int Pending { get; private set; }

    /// <summary>Returns how long to wait for the next permit; infinite if a pending request must be sent or cancelled first.</summary>
    public TimeSpan WaitAt(TimeSpan now, int limit, TimeSpan window)
    {
        while (_sent.TryPeek(out var oldest) && now - oldest >= window)
            _sent.Dequeue();
        var excess = _sent.Count + Pending - limit;
        return excess < 0 ? TimeSpan.Zero
            : excess < _sent.Count ? _sent.ElementAt(excess) + window - now
            : Timeout.InfiniteTimeSpan;
    }

    /// <summary>Counts a request as permitted and pending.</summary>
    public void Permit() => Pending++;

    /// <summary>Records that a permitted request was sent, at this time at the latest.</summary>
    /// <param name="again">Whether the request has been sent before and is now sent once more under the same permit.</param>
    public void RecordSent(TimeSpan now, bool again)
    {
        Pending -= again ? 0 : 1;
        _sent.Enqueue(now);
    }

    /// <summary>Records that a permitted request will never be sent.</summary>
    public void Cancel() => Pending--;
}
