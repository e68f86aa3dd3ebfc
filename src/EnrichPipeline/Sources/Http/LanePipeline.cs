using EnrichPipeline.Model;
using EnrichPipeline.Sources.Lanes;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EnrichPipeline.Sources.Http;

/// <summary>What every call of a lane goes through: retry, budget, circuit breaker, time-out of the try.</summary>
internal static class LanePipeline
{
    /// <summary>The longest pause between tries of one question; a service that asks for a longer one gets it from the queue.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline<Trouble?> Build(
        Lane lane, SourceOptions options, ILaneBudget budget, TimeProvider time, Action<OnRetryArguments<Trouble?>> onRetry)
    {
        var builder = new ResiliencePipelineBuilder<Trouble?> { Name = lane.ToString(), TimeProvider = time };
        if (options.Retries > 0)
            builder.AddRetry(Retry(options, onRetry));
        return builder
            .AddStrategy(_ => new BudgetStrategy(lane, budget), new BudgetStrategyOptions())
            .AddCircuitBreaker(Breaker(options))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
            .Build();
    }

    private static RetryStrategyOptions<Trouble?> Retry(SourceOptions options, Action<OnRetryArguments<Trouble?>> onRetry) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = options.RetryDelay,
        MaxDelay = LongestPause,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = args => new(IsPassing(args.Outcome) && !(args.Outcome.Result?.RetryAfter > LongestPause)),
        DelayGenerator = args => new(args.Outcome.Result?.RetryAfter),
        OnRetry = args =>
        {
            onRetry(args);
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<Trouble?> Breaker(SourceOptions options) => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumThroughput,
        SamplingDuration = options.BreakerSampling,
        BreakDuration = options.BreakerPause,
        ShouldHandle = args => new(IsPassing(args.Outcome)),
    };

    private static bool IsPassing(Outcome<Trouble?> outcome) =>
        outcome.Exception is TimeoutRejectedException || outcome.Result is { Kind: TroubleKind.Passing };
}
