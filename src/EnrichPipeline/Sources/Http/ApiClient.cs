using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EnrichPipeline.Sources.Http;

/// <summary>Sends requests under one quota, with as many retries as fit into the processing of one message.</summary>
internal sealed class ApiClient : IDisposable
{
    /// <summary>How long nothing is sent after the service has blocked this client: long enough for a person to look into it.</summary>
    public static readonly TimeSpan BlockedFor = TimeSpan.FromHours(6);

    // Used if a 429 response names no pause. The services count requests per second, and CrossRef advises a short pause.
    private static readonly TimeSpan _pauseWhenTooFast = TimeSpan.FromSeconds(2);

    private readonly ApiTransport _transport;
    private readonly QuotaLimiters _limiters;
    private readonly QuotaTelemetry _telemetry;
    private readonly ResiliencePipeline<ApiError?> _retry;
    private readonly ResiliencePipeline<ApiError?> _attempt;

    public ApiClient(ApiTransport transport, SourceOptions options, QuotaLimiters limiters, QuotaTelemetry telemetry, TimeProvider time)
    {
        (_transport, _limiters, _telemetry) = (transport, limiters, telemetry);
        _retry = ResiliencePipelines.Retry(options, time, telemetry.LogRetry);
        _attempt = ResiliencePipelines.Attempt(options, time);
    }

    public Quota Quota => _transport.Quota;

    public Uri BaseUrl => _transport.BaseUrl;

    /// <summary>The estimated time until all requests that are waiting now are sent.</summary>
    public TimeSpan QueueTime => _limiters.Snapshot(Quota)?.QueueTime ?? TimeSpan.Zero;

    /// <summary>Waits for a permit to send one request, or returns why there is none.</summary>
    public async ValueTask<SourceResult<Permit>> AcquireAsync(IPermitDemand? demand, CancellationToken cancellationToken)
    {
        var since = _telemetry.Start();
        var permit = await _limiters.Get(Quota).AcquireAsync(demand, cancellationToken).ConfigureAwait(false);
        _telemetry.RecordWait(permit, since);
        return permit;
    }

    /// <summary>Sends a call, with retries, and returns the value read from its reply.</summary>
    /// <param name="read">Converts the reply to a value or an error; runs within the retries.</param>
    /// <param name="permit">The permit for the first attempt, or null to wait for one here.</param>
    public async Task<SourceResult<T>> SendAsync<T>(
        Call call, Func<Reply, SourceResult<T>> read, CancellationToken cancellationToken, Permit? permit = null)
    {
        SourceResult<T> result = default;
        var error = await RunAsync(
            async (held, token) => (result = await SendOnceAsync(call, read, held, token).ConfigureAwait(false)).Error,
            permit,
            cancellationToken).ConfigureAwait(false);
        _telemetry.RecordEnd(error);
        return error is null ? result : SourceResult<T>.Failed(error);
    }

    public void Dispose() => _transport.Dispose();

    private async Task<ApiError?> RunAsync(
        Func<Permit, CancellationToken, ValueTask<ApiError?>> send, Permit? first, CancellationToken cancellationToken)
    {
        try
        {
            return await _retry.ExecuteAsync(
                async token =>
                {
                    var permit = first is null ? await AcquireAsync(null, token).ConfigureAwait(false) : first;
                    first = null;
                    if (permit.Unavailable is { } unavailable)
                        return NotSent(unavailable);
                    using var held = permit.Value!;
                    return await _attempt.ExecuteAsync(token => send(held, token), token).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException)
        {
            return new ApiError(Quota, ApiErrorKind.Transient, "no answer in time");
        }
        catch (BrokenCircuitException broken)
        {
            return new ApiError(Quota, ApiErrorKind.CircuitOpen, "paused after too many errors") { RetryAfter = broken.RetryAfter };
        }
    }

    private ApiError NotSent(SourceUnavailable unavailable) => new(Quota, ApiErrorKind.CircuitOpen, unavailable.Reason)
    {
        RetryAfter = unavailable.RetryAfter,
        QuotaBusy = unavailable.QuotaBusy,
    };

    private async ValueTask<SourceResult<T>> SendOnceAsync<T>(
        Call call, Func<Reply, SourceResult<T>> read, Permit permit, CancellationToken cancellationToken)
    {
        using var attempt = _telemetry.Attempt();
        permit.MarkStarted();
        var sent = await _transport.SendAsync(call, cancellationToken).ConfigureAwait(false);
        if (sent.Value is { Limits: { IsEmpty: false } limits })
            _limiters.Get(Quota).ApplyServerLimits(limits);
        var result = sent.Unavailable is { } unavailable ? unavailable : read(sent.Value!);
        if (result.Error is { } error)
        {
            Follow(error);
            attempt.Failed(error);
        }
        else
            attempt.Answered();
        return result;
    }

    /// <summary>Pauses the quota if the service asks for a pause, or blocks all quotas of a service that refuses this client.</summary>
    private void Follow(ApiError error)
    {
        if (error is { Kind: ApiErrorKind.Forbidden })
        {
            _limiters.Block(Quota, BlockedFor, error.Reason);
            _telemetry.LogBlock(error);
        }
        else if (error is { Kind: ApiErrorKind.Transient, Status: 429 } or { Kind: ApiErrorKind.Transient, RetryAfter: not null })
            _limiters.Get(Quota).Pause(error.RetryAfter ?? _pauseWhenTooFast, error.Reason);
    }
}
