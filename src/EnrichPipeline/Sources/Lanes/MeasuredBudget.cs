using EnrichPipeline.Model;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Sources.Lanes;

/// <summary>A budget whose waits are timed.</summary>
internal sealed class MeasuredBudget(ILaneBudget budget, Measures measures, TimeProvider time) : ILaneBudget
{
    public async ValueTask<Answer<LaneLease>> EnterAsync(Lane lane, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var entered = await budget.EnterAsync(lane, cancellationToken).ConfigureAwait(false);
        measures.Wait(lane.Name(), OutcomeOf(entered), time.GetElapsedTime(since));
        return entered;
    }

    public void Heed(Lane lane, LaneHeaders headers) => budget.Heed(lane, headers);

    public void Rest(Lane lane, TimeSpan time, string reason) => budget.Rest(lane, time, reason);

    public void Block(Lane lane, TimeSpan time, string reason) => budget.Block(lane, time, reason);

    public void Sending(Lane lane) => budget.Sending(lane);

    public void Connected(Lane lane) => budget.Connected(lane);

    private static string OutcomeOf(Answer<LaneLease> entered) =>
        entered.Answered ? "entered" : entered.Outage.NoBudget ? "noBudget" : "resting";
}
