using EnrichPipeline.Model;
using EnrichPipeline.Sources.Lanes;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EnrichPipeline.Sources.Http;

/// <summary>Asks through one lane, with all the patience that a message has within itself.</summary>
internal sealed class LaneClient : IDisposable
{
    /// <summary>How long a lane that was blocked is left alone; long enough for a person to look.</summary>
    public static readonly TimeSpan BlockedFor = TimeSpan.FromHours(6);

    // Where a 429 names no pause: both services count per second, and CrossRef advises a moment's rest.
    private static readonly TimeSpan _restWhenTooFast = TimeSpan.FromSeconds(2);

    private readonly Door _door;
    private readonly ILaneBudget _budget;
    private readonly LaneWatch _watch;
    private readonly ResiliencePipeline<Trouble?> _pipeline;

    public LaneClient(Lane lane, Door door, SourceOptions options, ILaneBudget budget, LaneWatch watch, TimeProvider time)
    {
        (Lane, _door, _watch) = (lane, door, watch);
        _budget = watch.Over(budget);
        _pipeline = LanePipeline.Build(lane, options, _budget, time, watch.TriesAgain);
    }

    public Lane Lane { get; }

    public Uri BaseUrl => _door.BaseUrl;

    /// <param name="read">Makes a value of the reply, or tells why none can be made; runs within the retries.</param>
    public Task<Heard<T>> AskAsync<T>(Call call, Func<Reply, Heard<T>> read, CancellationToken cancellationToken) =>
        AskAsync(() => call, read, cancellationToken);

    /// <param name="call">Made once, when the lane lets it go for the first time.</param>
    /// <param name="read">As above.</param>
    public async Task<Heard<T>> AskAsync<T>(Func<Call> call, Func<Reply, Heard<T>> read, CancellationToken cancellationToken)
    {
        Call? made = null;
        Heard<T> heard = default;
        var trouble = await RunAsync(async token => (heard = await TryAsync(made ??= call(), read, token).ConfigureAwait(false)).Trouble, cancellationToken).ConfigureAwait(false);
        _watch.Ended(trouble);
        return trouble is null ? heard : trouble;
    }

    public void Dispose() => _door.Dispose();

    private async Task<Trouble?> RunAsync(Func<CancellationToken, ValueTask<Trouble?>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return Trouble.Passing("no answer in time");
        }
        catch (BrokenCircuitException broken)
        {
            return new Trouble(TroubleKind.Resting, "resting after too many faults") { RetryAfter = broken.RetryAfter };
        }
    }

    private async ValueTask<Heard<T>> TryAsync<T>(Call call, Func<Reply, Heard<T>> read, CancellationToken cancellationToken)
    {
        using var watched = _watch.Try();
        var heard = await HearAsync(call, read, cancellationToken).ConfigureAwait(false);
        if (heard.Trouble is { } trouble)
            watched.Failed(trouble);
        else
            watched.Answered();
        return heard;
    }

    private async ValueTask<Heard<T>> HearAsync<T>(Call call, Func<Reply, Heard<T>> read, CancellationToken cancellationToken)
    {
        var sent = await _door.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (!sent.Well)
            return sent.Trouble;
        if (!sent.Value!.Limits.Silent)
            _budget.Heed(Lane, sent.Value.Limits);
        var heard = read(sent.Value);
        Heed(heard.Trouble);
        return heard;
    }

    private void Heed(Trouble? trouble)
    {
        if (trouble is { Kind: TroubleKind.Blocked })
        {
            _budget.Block(Lane, BlockedFor, trouble.Reason);
            _watch.Blocked(trouble);
        }
        else if (trouble is { Kind: TroubleKind.Passing, Status: 429 } or { Kind: TroubleKind.Passing, RetryAfter: not null })
            _budget.Rest(Lane, trouble.RetryAfter ?? _restWhenTooFast, trouble.Reason);
    }
}
