namespace EnrichPipeline.Sources.Lanes;

/// <summary>Remembers when requests started and tells when the next may, so that no window of time holds more than a number of them.</summary>
internal sealed class SlidingWindow
{
    /// <summary>In the order of time.</summary>
    private readonly List<Begun> _starts = [];

    /// <summary>How long to wait before a start; zero is now.</summary>
    public TimeSpan WaitAt(TimeSpan now, LanePace pace)
    {
        _starts.RemoveAll(start => now - start.At >= pace.Window);
        return _starts.Count < pace.Starts ? TimeSpan.Zero : _starts[^pace.Starts].At + pace.Window - now;
    }

    public void Start(TimeSpan now) => _starts.Add(new(now, Sent: false));

    /// <summary>The oldest start in the window reached the service only now.</summary>
    public void Delay(TimeSpan now) => Move(0, now);

    /// <summary>The oldest start that has not left yet leaves only now: on a busy machine some time after it was allowed.</summary>
    public void Send(TimeSpan now) => Move(_starts.FindIndex(start => !start.Sent), now);

    private void Move(int index, TimeSpan now)
    {
        if (index < 0 || index >= _starts.Count)
            return;
        _starts.RemoveAt(index);
        _starts.Add(new(now, Sent: true));
    }

    private readonly record struct Begun(TimeSpan At, bool Sent);
}
