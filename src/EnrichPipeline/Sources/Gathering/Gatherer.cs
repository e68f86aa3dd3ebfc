using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Gathering;

/// <summary>Gathers the questions of all callers and asks them together; the same question is asked once, and each caller gets its own answer.</summary>
/// <remarks>
/// A batch starts when it is full, or when its questions have waited for company and not too many are under way. It boards only when
/// the lane lets its call go: where the lane is the narrow door, batches fill while they wait for it.
/// </remarks>
internal sealed class Gatherer<TQuestion, TAnswer>(Lane lane, GatheringRules rules, AskTogether<TQuestion, TAnswer> ask, TimeProvider time)
    where TQuestion : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TQuestion, Waiting<TQuestion, TAnswer>> _known = [];
    private readonly LinkedList<Waiting<TQuestion, TAnswer>> _queue = [];
    private readonly List<Flight<TQuestion, TAnswer>> _boarding = [];
    private readonly Window _window = new(rules.Window, time);
    private int _underWay;

    /// <summary>Questions that no started batch has room for.</summary>
    private int Unclaimed => _queue.Count - (rules.Most * _boarding.Count);

    private bool MayStart => Unclaimed >= rules.Most || (Unclaimed > 0 && _underWay < rules.Ahead && _window.IsOver);

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
            Leave(waiting)?.Cancellation.Cancel();
        }
    }

    private Waiting<TQuestion, TAnswer> Join(TQuestion question)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(question, out var waiting))
            {
                _known[question] = waiting = new(question);
                _queue.AddLast(waiting);
                _window.Arrived();
            }
            waiting.Callers++;
            return waiting;
        }
    }

    /// <summary>Gives the batch that nobody needs any more.</summary>
    private Flight<TQuestion, TAnswer>? Leave(Waiting<TQuestion, TAnswer> waiting)
    {
        lock (_lock)
        {
            if (--waiting.Callers > 0 || waiting.Answer.Task.IsCompleted)
                return null;
            Forget(waiting);
            if (waiting.Flight is { } flight)
                return flight.IsAwaited ? null : flight;
            _queue.Remove(waiting);
            return Superfluous();
        }
    }

    private Flight<TQuestion, TAnswer>? Superfluous()
    {
        if (_boarding is [] || Unclaimed + rules.Most > 0)
            return null;
        var last = _boarding[^1];
        _boarding.RemoveAt(_boarding.Count - 1);
        return last;
    }

    private void Launch()
    {
        lock (_lock)
        {
            while (MayStart)
                Start();
            if (Unclaimed > 0)
                _window.Open(Launch);
            else
                _window.Close();
        }
    }

    /// <summary>In the context of a caller who still waits, not of one long gone: the Functions host drops log lines of finished invocations.</summary>
    private void Start()
    {
        var flight = new Flight<TQuestion, TAnswer>();
        var first = _queue.ElementAt(rules.Most * _boarding.Count);
        _boarding.Add(flight);
        _underWay++;
        if (first.Context is { } context)
            ExecutionContext.Run(context, _ => _ = FlyAsync(flight), null);
        else
            _ = FlyAsync(flight);
    }

    private async Task FlyAsync(Flight<TQuestion, TAnswer> flight)
    {
        // Leave the lock, and the caller's stack, before anything is sent.
        await Task.Yield();
        try
        {
            var answers = await Batch<TQuestion, TAnswer>.AskAsync(lane, ask, new(() => Board(flight)), flight.Cancellation.Token).ConfigureAwait(false);
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

    private List<TQuestion> Board(Flight<TQuestion, TAnswer> flight)
    {
        lock (_lock)
        {
            if (!TryBoard(flight))
                throw new OperationCanceledException(flight.Cancellation.Token);
            Launch();
            return flight.Members.ConvertAll(member => member.Question);
        }
    }

    /// <summary>False where it has boarded before or was called off.</summary>
    private bool TryBoard(Flight<TQuestion, TAnswer> flight)
    {
        if (!_boarding.Remove(flight))
            return false;
        flight.Members.AddRange(_queue.Take(rules.Most));
        foreach (var member in flight.Members)
        {
            _queue.RemoveFirst();
            member.Flight = flight;
        }
        return true;
    }

    private void Land(Flight<TQuestion, TAnswer> flight, Action<Waiting<TQuestion, TAnswer>> settle)
    {
        lock (_lock)
        {
            // What failed before it boarded fails for those it was to take.
            TryBoard(flight);
            _underWay--;
            foreach (var member in flight.Members)
            {
                Forget(member);
                settle(member);
            }
        }
    }

    private void Forget(Waiting<TQuestion, TAnswer> waiting)
    {
        if (_known.TryGetValue(waiting.Question, out var known) && ReferenceEquals(known, waiting))
            _known.Remove(waiting.Question);
    }
}
