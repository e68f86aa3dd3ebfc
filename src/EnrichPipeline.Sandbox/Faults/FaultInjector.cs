using EnrichPipeline.Sandbox.Limits;

namespace EnrichPipeline.Sandbox.Faults;

/// <summary>
/// Decides which responses get which fault: by chance, reproducible by seed and order of requests, or always a given one.
/// </summary>
internal sealed class FaultInjector(double rate, int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private (Fault Fault, string Lanes)? _script;

    /// <summary>Injects only this fault on every lane whose name has the prefix; null returns to chance.</summary>
    public void Play(Fault? fault, string lanes)
    {
        lock (_lock)
            _script = fault is { } one ? (one, lanes) : null;
    }

    public Fault? Roll(Lane lane)
    {
        lock (_lock)
        {
            if (_script is var (fault, lanes))
                return lane.Name.StartsWith(lanes, StringComparison.Ordinal) ? Possible(fault, lane) : null;
            var (fails, kind) = (_random.NextDouble() < rate, _random.Next((int)Fault.HiddenError + 1));
            return fails ? Possible((Fault)kind, lane) : null;
        }
    }

    private static Fault Possible(Fault fault, Lane lane) =>
        fault is Fault.HiddenError && !lane.HidesErrors ? Fault.ServerError : fault;
}
