namespace EnrichPipeline.Sources.Lanes;

/// <summary>The lanes' budget within this process.</summary>
internal sealed class LaneBudget(LanePaces paces, TimeProvider time) : ILaneBudget, IDisposable
{
    // Each made at first use, so that one source works where the other's settings are wanting.
    private readonly Dictionary<Lane, Lazy<LaneGate>> _gates =
        Enum.GetValues<Lane>().ToDictionary(lane => lane, lane => new Lazy<LaneGate>(() => new LaneGate(lane, paces.Of(lane), time)));

    public ValueTask<Answer<LaneLease>> EnterAsync(Lane lane, CancellationToken cancellationToken) =>
        _gates[lane].Value.EnterAsync(cancellationToken);

    public void Heed(Lane lane, LaneHeaders headers) => _gates[lane].Value.Heed(headers);

    public void Rest(Lane lane, TimeSpan time, string reason) => _gates[lane].Value.Rest(time, reason);

    public void Connected(Lane lane) => _gates[lane].Value.Connected();

    public void Dispose()
    {
        foreach (var gate in _gates.Values.Where(gate => gate.IsValueCreated))
            gate.Value.Dispose();
    }
}
