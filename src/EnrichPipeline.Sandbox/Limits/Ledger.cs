using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>Counts the requests of all clients and detects those beyond a limit.</summary>
internal sealed class Ledger(TimeProvider time, int records, bool enforce)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(Lane, string Client), SlidingWindow> _windows = [];
    private readonly Dictionary<string, LaneCounts> _lanes = Lane.All.ToDictionary(lane => lane.Name, _ => new LaneCounts());
    private readonly SortedDictionary<string, int> _endpoints = [];
    private int _tooMany;
    private int _faults;

    public Ticket Enter(ApiEndpoint endpoint, ClientLimit limit)
    {
        lock (_lock)
        {
            var window = WindowOf(endpoint.Lane, limit.Client);
            var counts = _lanes[endpoint.Lane.Name];
            var isOver = window.InLastSecond() >= limit.PerSecond || window.InFlight >= limit.InFlight;
            counts.Enter(isOver);
            _endpoints[endpoint.Name] = _endpoints.GetValueOrDefault(endpoint.Name) + 1;
            // Rejected requests do not count, otherwise a client that keeps trying would never be admitted again.
            if (!(isOver && enforce))
                window.Add();
            window.InFlight++;
            return new Ticket(isOver, window.InLastSecond(), () => Leave(window, counts));
        }
    }

    public void CountTooMany() => Interlocked.Increment(ref _tooMany);

    public void CountFault() => Interlocked.Increment(ref _faults);

    public void Reset()
    {
        lock (_lock)
        {
            foreach (var counts in _lanes.Values)
                counts.Reset();
            _endpoints.Clear();
            _tooMany = _faults = 0;
        }
    }

    public SandboxStatistics Read()
    {
        lock (_lock)
        {
            return new SandboxStatistics
            {
                Calls = ByLane(counts => counts.Calls),
                CallsByEndpoint = new Dictionary<string, int>(_endpoints),
                Violations = ByLane(counts => counts.Violations),
                MostInFlight = ByLane(counts => counts.MostInFlight),
                TooManyRequests = _tooMany,
                Faults = _faults,
                Records = records,
            };
        }
    }

    private void Leave(SlidingWindow window, LaneCounts counts)
    {
        lock (_lock)
        {
            window.InFlight--;
            counts.Leave();
        }
    }

    private Dictionary<string, int> ByLane(Func<LaneCounts, int> count) => _lanes.ToDictionary(lane => lane.Key, lane => count(lane.Value));

    private SlidingWindow WindowOf(Lane lane, string client)
    {
        if (!_windows.TryGetValue((lane, client), out var window))
            _windows[(lane, client)] = window = new SlidingWindow(time);
        return window;
    }
}
