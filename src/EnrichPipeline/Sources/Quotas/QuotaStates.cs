using EnrichPipeline.Model;

namespace EnrichPipeline.Sources.Quotas;

/// <summary>The state of one quota.</summary>
/// <param name="PerSecond">Requests a second that all processes together may send.</param>
/// <param name="SlotsHeld">How many of <paramref name="Slots"/> this process holds; null where the quota is not shared.</param>
public sealed record QuotaState(Quota Quota, int PerSecond, int InFlight, int Waiting, int? SlotsHeld, int Slots, QuotaProblem? Problem);

/// <summary>The reasons for which a quota gets no answers.</summary>
/// <param name="Since">When the first request failed after the last one that was answered; null where only another process knows.</param>
/// <param name="RetriedAt">Null where the next request that waits will try.</param>
public sealed record QuotaProblem(string Reason, DateTimeOffset? Since, DateTimeOffset? RetriedAt);

/// <summary>The state of a rate limiter at one moment.</summary>
/// <param name="Share">What the slots held now are worth of the <paramref name="Whole"/>.</param>
/// <param name="Pending">Permitted requests that have not left yet.</param>
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
    /// <summary>How many requests are in flight or want to be.</summary>
    public int Demand => Waiting + InFlight;

    /// <summary>How long those who wait take with the slots held now, or with one where there is none.</summary>
    public TimeSpan QueueTime => Whole.Period * Waiting / Math.Max(1, Share.Requests);

    /// <summary>Whether what is under way fits the slots that are left, so that those given up can be another's.</summary>
    public bool FitsShare => InFlight <= Share.Concurrency && Pending <= Share.Requests;
}

/// <summary>The states of this process's quotas, for display only.</summary>
public sealed class QuotaStates
{
    private readonly QuotaCatalog _catalog;
    private readonly Func<Quota, LimiterSnapshot?> _snapshot;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<Quota, QuotaProblem> _problems = [];

    internal QuotaStates(QuotaCatalog catalog, Func<Quota, LimiterSnapshot?> snapshot, TimeProvider time) =>
        (_catalog, _snapshot, _time) = (catalog, snapshot, time);

    /// <summary>A question ended, with an answer or without.</summary>
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

    /// <summary>What the service answered stays in view while the quota pauses because of it.</summary>
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
