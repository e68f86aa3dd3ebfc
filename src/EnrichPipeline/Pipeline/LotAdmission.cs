namespace EnrichPipeline.Pipeline;

/// <summary>Limits the number of references in progress. Once the limit was reached, new ones are admitted in groups.</summary>
/// <remarks>
/// References wait for CrossRef one by one. If each were also replaced one by one, no batched call to PubMed would be full.
/// </remarks>
internal sealed class LotAdmission(int most)
{
    private const int LotsOfAll = 4;

    private readonly Lock _lock = new();
    private TaskCompletionSource? _room;
    private int _inside;

    /// <summary>Waits until one more reference may start. Must not be called concurrently.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        Task room;
        lock (_lock)
        {
            if (_inside < most && _room is null)
            {
                _inside++;
                return;
            }
            _room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            room = _room.Task;
        }
        await room.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
            (_room, _inside) = (null, _inside + 1);
    }

    public void Leave()
    {
        lock (_lock)
        {
            _inside--;
            if (most - _inside >= Math.Max(1, most / LotsOfAll))
                _room?.TrySetResult();
        }
    }
}
