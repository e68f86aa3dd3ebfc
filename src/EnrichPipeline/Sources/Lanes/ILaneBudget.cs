using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>Who may send through a lane, and when. Every try asks, a repeated one too.</summary>
internal interface ILaneBudget
{
    /// <summary>Waits for room and gives the right to send one request, or says at once that the lane rests for long.</summary>
    ValueTask<Answer<LaneLease>> EnterAsync(Lane lane, CancellationToken cancellationToken);

    /// <summary>Takes to heart what an answer said of the limits: it can lower the pace that the settings allow, never raise it.</summary>
    void Heed(Lane lane, LaneHeaders headers);

    /// <summary>Lets nothing through the lane for a while.</summary>
    void Rest(Lane lane, TimeSpan time, string reason);

    /// <summary>The service refuses us: lets nothing through the lane for long, in no instance.</summary>
    void Block(Lane lane, TimeSpan time, string reason);

    /// <summary>A request that was let in leaves only now.</summary>
    void Sending(Lane lane);

    /// <summary>A request had to wait for a new connection, so that it reaches the service only now and not when it started.</summary>
    void Connected(Lane lane);
}
