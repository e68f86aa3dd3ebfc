using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EnrichPipeline.Sources.Http;

/// <summary>Builds the resilience pipelines of an API client. Each attempt gets its permit before its time-out starts.</summary>
internal static class ResiliencePipelines
{
    /// <summary>The longest pause between attempts. If a service asks for a longer one, the message is requeued.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Builds the pipeline that repeats attempts after transient errors.</summary>
    public static ResiliencePipeline<ApiError?> Retry(SourceOptions options, TimeProvider time, Action<OnRetryArguments<ApiError?>> onRetry)
    {
        var builder = new ResiliencePipelineBuilder<ApiError?> { TimeProvider = time };
        return options.Retries == 0 ? builder.Build() : builder.AddRetry(RetryOptions(options, onRetry)).Build();
    }

    /// <summary>Builds the pipeline of one attempt, with circuit breaker and time-out.</summary>
    public static ResiliencePipeline<ApiError?> Attempt(SourceOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<ApiError?> { TimeProvider = time }
            .AddCircuitBreaker(BreakerOptions(options))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();

    private static RetryStrategyOptions<ApiError?> RetryOptions(SourceOptions options, Action<OnRetryArguments<ApiError?>> onRetry) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        MaxDelay = LongestPause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = args => new(IsTransient(args.Outcome) && !(args.Outcome.Result?.RetryAfter > LongestPause)),
        DelayGenerator = args => new(args.Outcome.Result?.RetryAfter),
        OnRetry = args =>
        {
            onRetry(args);
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<ApiError?> BreakerOptions(SourceOptions options) => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumThroughput,
        SamplingDuration = options.BreakerSampling,
        BreakDuration = options.BreakerPause,
        ShouldHandle = args => new(IsTransient(args.Outcome)),
    };

    private static bool IsTransient(Outcome<ApiError?> outcome) =>
        outcome.Exception is TimeoutRejectedException || outcome.Result is { Kind: ApiErrorKind.Transient };
}
