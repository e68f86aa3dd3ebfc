using EnrichPipeline.Sandbox.Limits;

namespace EnrichPipeline.Sandbox.Faults;

/// <summary>Decides, the same way for the same seed and order of requests, which answers go wrong and how; or plays what it was told to.</summary>
internal sealed class FaultDice(double rate, int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private (Fault Fault, string Lanes)? _script;

    /// <summary>From now on this fault on every lane whose name begins so, and no other; null plays by chance again.</summary>
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
