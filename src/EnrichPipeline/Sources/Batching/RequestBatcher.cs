using System.Threading.Channels;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Sources.Batching;

/// <summary>Answers several distinct questions with one call; a question that the answer leaves out is missing from the result.</summary>
/// <param name="permit">The permit for the first request of the call.</param>
internal delegate Task<SourceResult<IReadOnlyDictionary<TQuestion, SourceResult<TAnswer>>>> BatchQuery<TQuestion, TAnswer>(
    IReadOnlyList<TQuestion> questions, Permit? permit, CancellationToken cancellationToken)
    where TQuestion : notnull;

/// <summary>Waits for a permit to send one request, or returns why there is none.</summary>
internal delegate ValueTask<SourceResult<Permit>> PermitSource(IPermitDemand demand, CancellationToken cancellationToken);

/// <summary>
/// Combines the questions of all callers into calls: it waits for a permit, and then takes all queued questions, up to a full batch.
/// </summary>
/// <remarks>A question asked by several callers at the same time is sent once, and each caller gets the answer.</remarks>
internal sealed class RequestBatcher<TQuestion, TAnswer> : IPermitDemand
    where TQuestion : notnull
{
    private static readonly TimeSpan _longestStep = TimeSpan.FromMilliseconds(250);

    private readonly Channel<PendingRequest<TQuestion, TAnswer>> _queue = Channel.CreateUnbounded<PendingRequest<TQuestion, TAnswer>>();
    private readonly Dictionary<TQuestion, PendingRequest<TQuestion, TAnswer>> _pending = [];
    private readonly Lock _lock = new();
    private readonly BatchOptions _options;
    private readonly PermitSource _permits;
    private readonly BatchQuery<TQuestion, TAnswer> _query;
    private readonly TimeProvider _time;
    private readonly PipelineMetrics? _metrics;
    private TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RequestBatcher(
        BatchOptions options,
        PermitSource permits,
        BatchQuery<TQuestion, TAnswer> query,
        TimeProvider time,
        PipelineMetrics? metrics = null)
    {
        (_options, _permits, _query, _time, _metrics) = (options, permits, query, time, metrics);
        // The loop runs in no caller's context, since it outlives them all.
        using var suppressed = ExecutionContext.SuppressFlow();
        _ = Task.Run(SendAllAsync);
    }

    /// <summary>The share of a full batch that is queued: full batches go first, since they answer the most questions.</summary>
    public double Urgency => _options.MaxSize == 1 ? 0 : Math.Min(1, (double)Waiting / _options.MaxSize);

    public int WaitingCalls => (Waiting + _options.MaxSize - 1) / _options.MaxSize;

    private int Waiting => _queue.Reader.Count;

    public async Task<SourceResult<TAnswer>> GetAsync(TQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = Join(question);
        try
        {
            return await request.Result.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(request);
        }
    }

    private PendingRequest<TQuestion, TAnswer> Join(TQuestion question)
    {
        lock (_lock)
        {
            if (!_pending.TryGetValue(question, out var request))
            {
                _pending[question] = request = new(question);
                _queue.Writer.TryWrite(request);
                if (Waiting >= _options.MaxSize)
                    _full.TrySetResult();
            }
            request.Callers++;
            return request;
        }
    }

    private void Leave(PendingRequest<TQuestion, TAnswer> request)
    {
        Batch<TQuestion, TAnswer>? abandoned = null;
        lock (_lock)
        {
            if (--request.Callers > 0)
                return;
            Forget(request);
            if (request.Batch is { IsAbandoned: true } batch && !request.Result.Task.IsCompleted)
                abandoned = batch;
        }
        abandoned?.Cancellation.Cancel();
    }

    private async Task SendAllAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            try
            {
                await SendNextAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                // For example, a wrong setting keeps the limiter from being created: waiting callers get the error, later ones try again.
                Settle(Take(int.MaxValue), request => request.Result.TrySetException(error));
            }
        }
    }

    private async Task SendNextAsync()
    {
        await GatherAsync().ConfigureAwait(false);
        var waiting = Waiting;
        var permit = await _permits(this, CancellationToken.None).ConfigureAwait(false);
        if (permit.Unavailable is { } unavailable)
            Settle(Take(waiting), request => request.Result.TrySetResult(unavailable));
        else if (Take(_options.MaxSize) is { Requests: not [] } batch)
            Start(batch, permit.Value!);
        else
            permit.Value!.Dispose();
    }

    /// <summary>Waits until the batch is full, or until no more questions arrive and waiting longer would delay something.</summary>
    private async Task GatherAsync()
    {
        if (_options.Delay == TimeSpan.Zero || _options.MaxSize == 1)
            return;
        var (since, step, seen) = (_time.GetTimestamp(), _options.Delay, -1);
        while (Waiting < _options.MaxSize && (IsGrowing() || _options.KeepsWaiting(_time.GetElapsedTime(since))))
        {
            await Task.WhenAny(Task.Delay(step, _time), Full()).ConfigureAwait(false);
            step = step * 2 < _longestStep ? step * 2 : step;
        }

        bool IsGrowing()
        {
            var before = seen;
            seen = Waiting;
            return before < 0 || (seen > before && _time.GetElapsedTime(since) < 4 * _options.Delay);
        }
    }

    private Task Full()
    {
        lock (_lock)
        {
            if (Waiting >= _options.MaxSize)
                return Task.CompletedTask;
            if (_full.Task.IsCompleted)
                _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _full.Task;
        }
    }

    private Batch<TQuestion, TAnswer> Take(int most)
    {
        var taken = new List<PendingRequest<TQuestion, TAnswer>>();
        lock (_lock)
        {
            while (taken.Count < most && _queue.Reader.TryRead(out var request))
            {
                if (request.Callers > 0)
                    taken.Add(request);
            }
            var batch = new Batch<TQuestion, TAnswer>(taken);
            taken.ForEach(request => request.Batch = batch);
            return batch;
        }
    }

    private void Start(Batch<TQuestion, TAnswer> batch, Permit permit)
    {
        _metrics?.RecordBatch(_options.Name, batch.Requests.Count, _options.MaxSize);
        if (batch.Requests[0].Context is { } context)
            ExecutionContext.Run(context, _ => _ = SendAsync(batch, permit), null);
        else
            _ = SendAsync(batch, permit);
    }

    private async Task SendAsync(Batch<TQuestion, TAnswer> batch, Permit permit)
    {
        using (permit)
        {
            try
            {
                TQuestion[] questions = [.. batch.Requests.Select(request => request.Question)];
                var answers = await BatchExecutor<TQuestion, TAnswer>
                    .RunAsync(_options.Quota, _query, questions, permit, batch.Cancellation.Token).ConfigureAwait(false);
                Settle(batch, request => request.Result.TrySetResult(answers[request.Question]));
            }
            catch (OperationCanceledException cancelled)
            {
                Settle(batch, request => request.Result.TrySetCanceled(cancelled.CancellationToken));
            }
            catch (Exception bug)
            {
                Settle(batch, request => request.Result.TrySetException(bug));
            }
        }
    }

    private void Settle(Batch<TQuestion, TAnswer> batch, Action<PendingRequest<TQuestion, TAnswer>> settle)
    {
        lock (_lock)
        {
            foreach (var request in batch.Requests)
                Forget(request);
        }
        foreach (var request in batch.Requests)
            settle(request);
    }

    /// <summary>Removes a request, so that asking the same question again makes a new one.</summary>
    private void Forget(PendingRequest<TQuestion, TAnswer> request)
    {
        if (_pending.TryGetValue(request.Question, out var known) && ReferenceEquals(known, request))
            _pending.Remove(request.Question);
    }
}
