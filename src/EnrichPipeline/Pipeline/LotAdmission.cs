namespace EnrichPipeline.Pipeline;

/// <summary>Bounds the number of references in progress, and admits new ones in lots once the bound was reached.</summary>
/// <remarks>References wait for CrossRef one by one. Were they replaced one by one too, no call to PubMed would be full.</remarks>
internal sealed class LotAdmission(int most)
{
    private const int LotsOfAll = 4;

    private readonly Lock _lock = new();
    private TaskCompletionSource? _room;
    private int _inside;

    /// <summary>Waits for a place. One caller at a time.</summary>
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
