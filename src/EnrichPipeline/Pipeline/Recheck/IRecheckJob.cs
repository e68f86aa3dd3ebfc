namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>The timer's look at what was answered.</summary>
public interface IRecheckJob
{
    /// <summary>One round, within what is allowed; none where live work waits or another process is at it.</summary>
    Task LookAsync(CancellationToken cancellationToken);
}
