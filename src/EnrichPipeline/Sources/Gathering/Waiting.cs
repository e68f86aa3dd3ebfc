namespace EnrichPipeline.Sources.Gathering;

/// <summary>A question and those who wait for its answer.</summary>
internal sealed class Waiting<TQuestion, TAnswer>(TQuestion question)
{
    public TQuestion Question { get; } = question;

    public TaskCompletionSource<Answer<TAnswer>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ExecutionContext? Context { get; } = ExecutionContext.Capture();

    public int Callers { get; set; }

    /// <summary>Null while it is in the queue.</summary>
    public Flight<TQuestion, TAnswer>? Flight { get; set; }
}
