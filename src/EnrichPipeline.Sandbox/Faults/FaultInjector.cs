using EnrichPipeline.Sandbox.Limits;

namespace EnrichPipeline.Sandbox.Faults;

/// <summary>
/// Decides which responses get which fault: at random, reproducible by the seed and the order of requests, or always a given fault.
/// </summary>
internal sealed class FaultInjector(double rate, int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private (Fault Fault, string Quotas)? _only;

    /// <summary>Injects only this fault, on every quota whose name has the prefix; null restores the random faults.</summary>
    public void InjectOnly(Fault? fault, string quotas)
    {
        lock (_lock)
            _only = fault is { } one ? (one, quotas) : null;
    }

    public Fault? Next(ApiQuota quota)
    {
        lock (_lock)
        {
            if (_only is var (fault, quotas))
                return quota.Name.StartsWith(quotas, StringComparison.Ordinal) ? Possible(fault, quota) : null;
            var (fails, kind) = (_random.NextDouble() < rate, _random.Next((int)Fault.HiddenError + 1));
            return fails ? Possible((Fault)kind, quota) : null;
        }
    }

    private static Fault Possible(Fault fault, ApiQuota quota) =>
        fault is Fault.HiddenError && !quota.HidesErrors ? Fault.ServerError : fault;
}
