namespace EnrichPipeline.Sources.Lanes;

/// <summary>The lanes' budget within this process.</summary>
internal sealed class LaneBudget(LanePaces paces, TimeProvider time) : ILaneBudget, IDisposable
{
    private readonly Dictionary<Lane, LaneGate> _gates =
        Enum.GetValues<Lane>().ToDictionary(lane => lane, lane => new LaneGate(lane, paces.Of(lane), time));

    public ValueTask<Answer<LaneLease>> EnterAsync(Lane lane, CancellationToken cancellationToken) =>
        _gates[lane].EnterAsync(cancellationToken);

    public void Heed(Lane lane, LaneHeaders headers) => _gates[lane].Heed(headers);

    public void Rest(Lane lane, TimeSpan time, string reason) => _gates[lane].Rest(time, reason);

    public void Connected(Lane lane) => _gates[lane].Connected();

    public void Dispose()
    {
        foreach (var gate in _gates.Values)
            gate.Dispose();
    }
}
