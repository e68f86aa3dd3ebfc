using EnrichPipeline.Model;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Reads the state of the whole pipeline from its storage.</summary>
public sealed class OverviewReader(Backlog backlog, LaneReader lanes)
{
    public async Task<PipelineState> ReadAsync(CancellationToken cancellationToken)
    {
        var states = new List<QuotaStatus>();
        foreach (var lane in Enum.GetValues<Lane>())
            states.Add(await lanes.ReadAsync(lane, cancellationToken));
        return new PipelineState(await backlog.RunsAsync(cancellationToken), await backlog.QueuesAsync(cancellationToken), states);
    }
}
