using EnrichPipeline.Sandbox.Limits;

namespace EnrichPipeline.Sandbox.Faults;

/// <summary>Decides, the same way for the same seed and order of requests, which answers go wrong and how.</summary>
internal sealed class FaultDice(double rate, int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public Fault? Roll(Lane lane)
    {
        lock (_lock)
        {
            var (fails, kind) = (_random.NextDouble() < rate, _random.Next((int)Fault.HiddenError + 1));
            if (!fails)
                return null;
            return (Fault)kind is Fault.HiddenError && !lane.HidesErrors ? Fault.ServerError : (Fault)kind;
        }
    }
}
