using EnrichPipeline.Sandbox.Serving;

namespace EnrichPipeline.Sandbox.Limits;

/// <summary>Counts the requests of all clients and detects those beyond a limit.</summary>
internal sealed class RequestCounter(TimeProvider time, int records, bool enforce)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ApiQuota, string Client), SlidingWindow> _windows = [];
    private readonly Dictionary<string, QuotaCounts> _quotas = ApiQuota.All.ToDictionary(quota => quota.Name, _ => new QuotaCounts());
    private readonly SortedDictionary<string, int> _endpoints = [];
    private int _tooMany;
    private int _faults;

    public RequestInFlight Enter(ApiEndpoint endpoint, ClientLimit limit)
    {
        lock (_lock)
        {
            var window = WindowOf(endpoint.Quota, limit.Client);
            var counts = _quotas[endpoint.Quota.Name];
            var isOver = window.InLastSecond() >= limit.PerSecond || window.InFlight >= limit.InFlight;
            counts.Enter(isOver);
            _endpoints[endpoint.Name] = _endpoints.GetValueOrDefault(endpoint.Name) + 1;
            // Rejected requests do not count, otherwise a client that keeps trying would never be admitted again.
            if (!(isOver && enforce))
                window.Add();
            window.InFlight++;
            return new RequestInFlight(isOver, window.InLastSecond(), () => Leave(window, counts));
        }
    }

    public void CountTooMany() => Interlocked.Increment(ref _tooMany);

    public void CountFault() => Interlocked.Increment(ref _faults);

    public void Reset()
    {
        lock (_lock)
        {
            foreach (var counts in _quotas.Values)
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
                Calls = ByQuota(counts => counts.Calls),
                CallsByEndpoint = new Dictionary<string, int>(_endpoints),
                Violations = ByQuota(counts => counts.Violations),
                MostInFlight = ByQuota(counts => counts.MostInFlight),
                TooManyRequests = _tooMany,
                Faults = _faults,
                Records = records,
            };
        }
    }

    private void Leave(SlidingWindow window, QuotaCounts counts)
    {
        lock (_lock)
        {
            window.InFlight--;
            counts.Leave();
        }
    }

    private Dictionary<string, int> ByQuota(Func<QuotaCounts, int> count) =>
        _quotas.ToDictionary(quota => quota.Key, quota => count(quota.Value));

    private SlidingWindow WindowOf(ApiQuota quota, string client)
    {
        if (!_windows.TryGetValue((quota, client), out var window))
            _windows[(quota, client)] = window = new SlidingWindow(time);
        return window;
    }
}
