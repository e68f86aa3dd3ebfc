namespace EnrichPipeline.Sources.Lanes;

/// <summary>Remembers when requests started and tells when the next may, so that no window of time holds more than a number of them.</summary>
internal sealed class SlidingWindow
{
    private readonly Queue<TimeSpan> _starts = new();

    /// <summary>How long to wait before a start; zero is now.</summary>
    public TimeSpan WaitAt(TimeSpan now, LanePace pace)
    {
        while (_starts.TryPeek(out var oldest) && now - oldest >= pace.Window)
            _starts.Dequeue();
        if (_starts.Count < pace.Starts)
            return TimeSpan.Zero;
        var mustLeave = _starts.ElementAt(_starts.Count - pace.Starts);
        return mustLeave + pace.Window - now;
    }

    public void Start(TimeSpan now) => _starts.Enqueue(now);

    /// <summary>The oldest start in the window reached the service only now.</summary>
    public void Delay(TimeSpan now)
    {
        if (_starts.TryDequeue(out _))
            _starts.Enqueue(now);
    }
}
