namespace EnrichPipeline.Sources.Batching;

/// <summary>A question and the callers that wait for its answer.</summary>
internal sealed class PendingRequest<TQuestion, TAnswer>(TQuestion question)
{
    public TQuestion Question => question;

    public TaskCompletionSource<SourceResult<TAnswer>> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The context of the first caller: hosts drop log lines of callers that are gone, so a call runs in that of one who
    /// waits.</summary>
    public ExecutionContext? Context { get; } = ExecutionContext.Capture();

    /// <summary>The number of waiting callers; without any, the question is not asked.</summary>
    public int Callers { get; set; }

    /// <summary>The call that asks it; null while it is in the queue.</summary>
    public Batch<TQuestion, TAnswer>? Batch { get; set; }
}

/// <summary>The questions of one call, which is cancelled when no caller waits for any of them.</summary>
internal sealed record Batch<TQuestion, TAnswer>(IReadOnlyList<PendingRequest<TQuestion, TAnswer>> Requests)
{
    public CancellationTokenSource Cancellation { get; } = new();

    public bool IsAbandoned => Requests.All(request => request.Callers == 0);
}
