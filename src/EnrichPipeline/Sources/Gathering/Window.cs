namespace EnrichPipeline.Sources.Gathering;

/// <summary>How long questions wait for company: till none has come for half the given time, four times the given time at most.</summary>
internal sealed class Window(TimeSpan length, TimeProvider time)
{
    private const int MostHalves = 8;

    // Timers count whole milliseconds, and a period of none fires but once.
    private readonly TimeSpan _half = length / 2 > TimeSpan.FromMilliseconds(1) ? length / 2 : TimeSpan.FromMilliseconds(1);
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private Action? _whenOver;
    private int _arrivals;
    private int _halves;
    private bool _over;

    public bool IsOver
    {
        get
        {
            lock (_lock)
                return _over || length == TimeSpan.Zero;
        }
    }

    public void Arrived() => Interlocked.Increment(ref _arrivals);

    /// <summary>Where it is open or over already, it stays so.</summary>
    public void Open(Action whenOver)
    {
        lock (_lock)
        {
            if (_over || _whenOver is not null || length == TimeSpan.Zero)
                return;
            (_whenOver, _halves) = (whenOver, 0);
            _timer ??= time.CreateTimer(_ => HalfPassed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(_half, _half);
        }
    }

    /// <summary>No one is waiting any more.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _over = false;
            Stop();
        }
    }

    private void HalfPassed()
    {
        Action? whenOver;
        lock (_lock)
        {
            var quiet = Interlocked.Exchange(ref _arrivals, 0) == 0;
            if (_whenOver is null || (!quiet && ++_halves < MostHalves))
                return;
            whenOver = _whenOver;
            _over = true;
            Stop();
        }
        whenOver();
    }

    private void Stop()
    {
        _whenOver = null;
        _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
