namespace EnrichPipeline.Pipeline.Status;

/// <summary>Looks at the whole pipeline through its storage, and changes nothing there.</summary>
public sealed class OverviewReader(Backlog backlog, QuotaReader quotas)
{
    public async Task<PipelineState> ReadAsync(CancellationToken cancellationToken) => new(
        await backlog.RunsAsync(cancellationToken), await backlog.QueuesAsync(cancellationToken), await quotas.ReadAllAsync(cancellationToken));
}
