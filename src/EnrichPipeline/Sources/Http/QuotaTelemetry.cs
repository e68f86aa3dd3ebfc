using EnrichPipeline.Model;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Logging;
using Polly.Retry;

namespace EnrichPipeline.Sources.Http;

/// <summary>Logs and measures the requests under one quota, and keeps its state for display.</summary>
internal sealed partial class QuotaTelemetry(
    Quota quota, QuotaStates states, PipelineMetrics metrics, TimeProvider time, ILogger<ApiClient> logger)
{
    /// <summary>Returns the time at which a wait for a permit starts.</summary>
    public long Start() => time.GetTimestamp();

    public void RecordWait(SourceResult<Permit> permit, long since) => metrics.RecordWait(
        quota.Name(),
        permit.IsAvailable ? "entered" : permit.Unavailable.QuotaBusy ? "quotaBusy" : "paused",
        time.GetElapsedTime(since));

    /// <summary>Starts to measure one attempt, until the result is disposed of.</summary>
    public MeasuredAttempt Attempt() => new(quota, metrics, time);

    public void LogRetry(OnRetryArguments<ApiError?> args) =>
        Log.Retrying(logger, quota.Name(), args.Outcome.Result?.Reason ?? "no answer in time", args.AttemptNumber + 1, args.RetryDelay);

    /// <summary>Records that a call was answered, or failed in its last attempt.</summary>
    public void RecordEnd(ApiError? error)
    {
        states.Record(quota, error);
        if (error is { Kind: ApiErrorKind.Transient or ApiErrorKind.Rejected })
            Log.GaveUp(logger, quota.Name(), error.Reason);
    }

    public void LogBlock(ApiError error) => Log.Blocked(logger, quota.Name(), error.Reason);

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Information, "{Quota}: attempt {Attempt} failed ({Reason}); next in {Delay}")]
        public static partial void Retrying(ILogger logger, string quota, string reason, int attempt, TimeSpan delay);

        [LoggerMessage(2002, LogLevel.Warning, "{Quota}: gave up ({Reason})")]
        public static partial void GaveUp(ILogger logger, string quota, string reason);

        [LoggerMessage(2003, LogLevel.Error, "{Quota}: the service refuses us ({Reason}); nothing more is sent under this quota for hours")]
        public static partial void Blocked(ILogger logger, string quota, string reason);
    }
}
