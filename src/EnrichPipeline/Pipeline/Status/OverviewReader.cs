namespace EnrichPipeline.Pipeline.Status;

/// <summary>Reads the state of the whole pipeline from its storage.</summary>
public sealed class OverviewReader(Backlog backlog, QuotaReader quotas)
{
    public async Task<PipelineState> ReadAsync(CancellationToken cancellationToken) =>
        new(
            await backlog.RunsAsync(cancellationToken),
            await backlog.QueuesAsync(cancellationToken),
            await quotas.ReadAllAsync(cancellationToken));
}
