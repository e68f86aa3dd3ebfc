namespace EnrichPipeline.Pipeline;

/// <summary>Limits the number of references in progress. Once the limit was reached, new ones are admitted in groups.</summary>
/// <remarks>
/// References wait for CrossRef one by one. If each were also replaced one by one, no batched call to PubMed would be full.
/// </remarks>
internal sealed class BatchedAdmission(int limit)
{
    private const int BatchesPerLimit = 4;

    private readonly Lock _lock = new();
    private TaskCompletionSource? _freed;
    private int _inside;

    /// <summary>Waits until one more reference may start. Must not be called concurrently.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        Task freed;
        lock (_lock)
        {
            if (_inside < limit && _freed is null)
            {
                _inside++;
                return;
            }
            _freed ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            freed = _freed.Task;
        }
        await freed.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
            (_freed, _inside) = (null, _inside + 1);
    }

    public void Leave()
    {
        lock (_lock)
        {
            _inside--;
            if (limit - _inside >= Math.Max(1, limit / BatchesPerLimit))
                _freed?.TrySetResult();
        }
    }
}
