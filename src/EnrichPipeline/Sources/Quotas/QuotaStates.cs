using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>The state of one quota, for display.</summary>
/// <param name="PerSecond">How many requests per second all processes together may send.</param>
/// <param name="SlotsHeld">How many of the <paramref name="Slots"/> this process holds, or null if the quota is not shared.</param>
public sealed record QuotaState(Quota Quota, int PerSecond, int InFlight, int Waiting, int? SlotsHeld, int Slots, QuotaProblem? Problem);

/// <summary>The reason why requests under a quota get no answers.</summary>
/// <param name="Since">When the first request after the last answered one failed, or null if only another process knows.</param>
/// <param name="RetriedAt">When requests are sent again, or null if the next waiting request is sent without a pause.</param>
public sealed record QuotaProblem(string Reason, DateTimeOffset? Since, DateTimeOffset? RetriedAt);

/// <summary>The state of a rate limiter at one moment.</summary>
/// <param name="Share">The part of <paramref name="Whole"/> that the slots held now allow.</param>
/// <param name="Pending">The number of permitted requests that have not been sent yet.</param>
internal sealed record LimiterSnapshot(
    RateLimit Whole,
    RateLimit Share,
    int Waiting,
    int InFlight,
    int Pending,
    TimeSpan Window,
    int? SlotsHeld,
    TimeSpan Pause,
    string PauseReason)
{
    /// <summary>The number of requests that are waiting or in flight.</summary>
    public int Demand => Waiting + InFlight;

    /// <summary>How long it takes to send the waiting requests with the slots held now, or one per period if no slot is held.</summary>
    public TimeSpan QueueTime => Whole.Period * Waiting / Math.Max(1, Share.Requests);

    /// <summary>Whether the requests under way fit into the remaining slots, so that the slots to be given up can be released.</summary>
    public bool FitsShare => InFlight <= Share.Concurrency && Pending <= Share.Requests;
}

/// <summary>The states of all quotas as this process sees them, for display only.</summary>
public sealed class QuotaStates
{
    private readonly QuotaCatalog _catalog;
    private readonly Func<Quota, LimiterSnapshot?> _snapshot;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<Quota, QuotaProblem> _problems = [];

    internal QuotaStates(QuotaCatalog catalog, Func<Quota, LimiterSnapshot?> snapshot, TimeProvider time) =>
        (_catalog, _snapshot, _time) = (catalog, snapshot, time);

    /// <summary>Records that a call ended, with an answer or an error.</summary>
    internal void Record(Quota quota, ApiError? error)
    {
        if (error is { QuotaBusy: true })
            return;
        lock (_lock)
        {
            if (error is { Kind: ApiErrorKind.Transient or ApiErrorKind.Forbidden or ApiErrorKind.CircuitOpen })
                _problems[quota] = Continued(_problems.GetValueOrDefault(quota), error);
            else
                _problems.Remove(quota);
        }
    }

    public IReadOnlyList<QuotaState> Read()
    {
        lock (_lock)
            return [.. _catalog.All.Select(StateOf)];
    }

    /// <summary>Returns the updated problem. While the quota pauses because of a service error, that error stays the reason.</summary>
    private QuotaProblem Continued(QuotaProblem? known, ApiError error)
    {
        var now = _time.GetUtcNow();
        var reason = error.Kind == ApiErrorKind.CircuitOpen && known is not null ? known.Reason : error.Reason;
        return new(reason, known?.Since ?? now, now + error.RetryAfter);
    }

    private QuotaState StateOf(Quota quota)
    {
        var (settings, seen, problem) = (_catalog.Get(quota), _snapshot(quota), _problems.GetValueOrDefault(quota));
        var again = seen?.Pause > TimeSpan.Zero ? _time.GetUtcNow() + seen.Pause : problem?.RetriedAt;
        if (problem is not null || seen?.Pause > TimeSpan.Zero)
            problem = new(problem?.Reason ?? seen!.PauseReason, problem?.Since, again > _time.GetUtcNow() ? again : null);
        return new(
            quota,
            seen?.Whole.Requests ?? settings.Limit.Requests,
            seen?.InFlight ?? 0,
            seen?.Waiting ?? 0,
            seen is null ? (settings.IsShared ? 0 : null) : seen.SlotsHeld,
            settings.Limit.Slots,
            problem);
    }
}
