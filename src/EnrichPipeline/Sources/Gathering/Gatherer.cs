namespace EnrichPipeline.Sources.Gathering;

/// <summary>Gathers the questions of all callers and asks them together; the same question is asked once, and each caller gets its own answer.</summary>
internal sealed class Gatherer<TQuestion, TAnswer>(Lane lane, GatheringRules rules, AskTogether<TQuestion, TAnswer> ask, TimeProvider time)
    where TQuestion : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TQuestion, Waiting> _known = [];
    private readonly LinkedList<Waiting> _queue = [];
    private readonly Window _window = new(rules.Window, time);
    private int _inFlight;

    public async Task<Answer<TAnswer>> AskAsync(TQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiting = Join(question);
        Launch();
        try
        {
            return await waiting.Answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(waiting);
        }
    }

    private Waiting Join(TQuestion question)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(question, out var waiting))
            {
                _known[question] = waiting = new Waiting(question);
                _queue.AddLast(waiting);
                _window.Arrived();
            }
            waiting.Callers++;
            return waiting;
        }
    }

    private void Leave(Waiting waiting)
    {
        CancellationTokenSource? abandoned = null;
        lock (_lock)
        {
            if (--waiting.Callers > 0 || waiting.Answer.Task.IsCompleted)
                return;
            Forget(waiting);
            if (waiting.Flight is null)
                _queue.Remove(waiting);
            else if (waiting.Flight.Members.All(member => member.Callers == 0))
                abandoned = waiting.Flight.Cancellation;
        }
        abandoned?.Cancel();
    }

    private void Launch()
    {
        lock (_lock)
        {
            while (_queue.Count > 0 && _inFlight < rules.InFlight && (_window.IsOver || _queue.Count >= rules.Most))
                Start(NextFlight());
            if (_queue.Count == 0)
                _window.Close();
            else
                _window.Open(Launch);
        }
    }

    /// <summary>In the context of a caller who still waits, not of one long gone: the Functions host drops log lines of finished invocations.</summary>
    private void Start(Flight flight)
    {
        if (flight.Members[0].Context is { } context)
            ExecutionContext.Run(context, _ => _ = FlyAsync(flight), null);
        else
            _ = FlyAsync(flight);
    }

    private Flight NextFlight()
    {
        var flight = new Flight([.. _queue.Take(rules.Most)]);
        foreach (var member in flight.Members)
        {
            _queue.RemoveFirst();
            member.Flight = flight;
        }
        _inFlight++;
        return flight;
    }

    private async Task FlyAsync(Flight flight)
    {
        // Leave the lock, and the caller's stack, before anything is sent.
        await Task.Yield();
        try
        {
            var questions = flight.Members.Select(member => member.Question).ToList();
            var answers = await Batch<TQuestion, TAnswer>.AskAsync(lane, ask, questions, flight.Cancellation.Token).ConfigureAwait(false);
            Land(flight, member => member.Answer.TrySetResult(answers[member.Question]));
        }
        catch (OperationCanceledException cancelled)
        {
            Land(flight, member => member.Answer.TrySetCanceled(cancelled.CancellationToken));
        }
        catch (Exception bug)
        {
            Land(flight, member => member.Answer.TrySetException(bug));
        }
        Launch();
    }

    private void Land(Flight flight, Action<Waiting> settle)
    {
        lock (_lock)
        {
            _inFlight--;
            foreach (var member in flight.Members)
            {
                Forget(member);
                settle(member);
            }
        }
    }

    private void Forget(Waiting waiting)
    {
        if (_known.TryGetValue(waiting.Question, out var known) && ReferenceEquals(known, waiting))
            _known.Remove(waiting.Question);
    }

    private sealed class Waiting(TQuestion question)
    {
        public TQuestion Question { get; } = question;

        public TaskCompletionSource<Answer<TAnswer>> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ExecutionContext? Context { get; } = ExecutionContext.Capture();

        public int Callers { get; set; }

        public Flight? Flight { get; set; }
    }

    private sealed class Flight(List<Waiting> members)
    {
        public List<Waiting> Members { get; } = members;

        public CancellationTokenSource Cancellation { get; } = new();
    }
}
