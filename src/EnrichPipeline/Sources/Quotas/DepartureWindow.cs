namespace EnrichPipeline.Sources.Quotas;

/// <summary>Keeps any sliding window from holding more departures than a number, however late a permitted request leaves.</summary>
/// <remarks>
/// A permitted request that has not left yet counts as leaving at any moment from now on. So whenever one is permitted, those that left
/// within the window and those that are still to leave are together fewer than the limit; therefore no window ever holds more.
/// </remarks>
internal sealed class DepartureWindow
{
    private readonly Queue<TimeSpan> _departures = [];

    /// <summary>Permitted and not gone yet.</summary>
    public int Pending { get; private set; }

    /// <summary>How long to wait for the next permit; infinite while only a departure can tell.</summary>
    public TimeSpan WaitAt(TimeSpan now, int limit, TimeSpan window)
    {
        while (_departures.TryPeek(out var oldest) && now - oldest >= window)
            _departures.Dequeue();
        var excess = _departures.Count + Pending - limit;
        return excess < 0 ? TimeSpan.Zero
            : excess < _departures.Count ? _departures.ElementAt(excess) + window - now
            : Timeout.InfiniteTimeSpan;
    }

    public void Permit() => Pending++;

    /// <summary>A permitted request left at this moment at the latest.</summary>
    /// <param name="again">It left before, and leaves once more under the same permit.</param>
    public void Depart(TimeSpan now, bool again)
    {
        Pending -= again ? 0 : 1;
        _departures.Enqueue(now);
    }

    /// <summary>A permitted request will never leave.</summary>
    public void Cancel() => Pending--;
}
