namespace EnrichPipeline.Sources.Batching;

/// <summary>A question and the callers that wait for its answer.</summary>
internal sealed class PendingRequest<TQuestion, TAnswer>(TQuestion question)
{
    public TQuestion Question => question;

    public TaskCompletionSource<SourceResult<TAnswer>> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first caller's execution context, in which the call runs: hosts drop log lines of callers that are gone.</summary>
    public ExecutionContext? Context { get; } = ExecutionContext.Capture();

    /// <summary>The number of waiting callers; if there are none, the question is not asked.</summary>
    public int Callers { get; set; }

    /// <summary>The batch that asks the question, or null while the question is queued.</summary>
    public Batch<TQuestion, TAnswer>? Batch { get; set; }
}

/// <summary>The questions of one call. The call is cancelled when no caller waits for any of them.</summary>
internal sealed record Batch<TQuestion, TAnswer>(IReadOnlyList<PendingRequest<TQuestion, TAnswer>> Requests)
{
    public CancellationTokenSource Cancellation { get; } = new();

    public bool IsAbandoned => Requests.All(request => request.Callers == 0);
}
