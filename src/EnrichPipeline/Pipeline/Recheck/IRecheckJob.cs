namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Runs the rechecks that are due.</summary>
public interface IRecheckJob
{
    /// <summary>Runs one round within the quota. Does nothing while new references wait or another process is running a round.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
