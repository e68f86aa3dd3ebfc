using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.Http;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Testing;
using Polly.Timeout;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Http;

public sealed class ResiliencePipelinesTests
{
    private readonly FakeTimeProvider _time = new();
    private int _attempts;

    [Fact]
    public void An_attempt_passes_the_breaker_and_has_its_time()
    {
        var attempt = ResiliencePipelines.Attempt(new CrossRefOptions(), _time).GetPipelineDescriptor().Strategies;
        var breaker = Assert.IsType<CircuitBreakerStrategyOptions<ApiError?>>(attempt[0].Options);
        Assert.Equal(
            (0.5, 10, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15)),
            (breaker.FailureRatio, breaker.MinimumThroughput, breaker.SamplingDuration, breaker.BreakDuration));
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<TimeoutStrategyOptions>(attempt[1].Options).Timeout);
    }

    [Fact]
    public void Transient_errors_are_retried_twice_unless_the_settings_say_otherwise()
    {
        var retry = Assert.IsType<RetryStrategyOptions<ApiError?>>(Retry(new()).GetPipelineDescriptor().Strategies.Single().Options);
        Assert.Equal(
            (2, TimeSpan.FromSeconds(1), DelayBackoffType.Exponential, true, TimeSpan.FromSeconds(30)),
            (retry.MaxRetryAttempts, retry.Delay, retry.BackoffType, retry.UseJitter, retry.MaxDelay));
        Assert.Empty(Retry(new() { Retries = 0 }).GetPipelineDescriptor().Strategies);
    }

    [Fact]
    public async Task A_pause_that_the_service_asks_for_is_kept()
    {
        var tries = new List<DateTimeOffset>();
        var asking = Retry(new()).ExecuteAsync(_ =>
        {
            tries.Add(_time.GetUtcNow());
            var tooFast = Error(ApiErrorKind.Transient, "status 429") with { RetryAfter = TimeSpan.FromSeconds(17) };
            return new ValueTask<ApiError?>(tries.Count == 1 ? tooFast : null);
        }).AsTask();
        _time.Advance(TimeSpan.FromSeconds(16.9));
        Assert.Single(tries);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(await asking);
        Assert.Equal(TimeSpan.FromSeconds(17), tries[1] - tries[0]);
    }

    [Fact]
    public async Task A_pause_longer_than_our_patience_is_handed_on()
    {
        var error = await Retry(new()).ExecuteAsync(_ =>
        {
            _attempts++;
            return new ValueTask<ApiError?>(Error(ApiErrorKind.Transient, "status 429") with { RetryAfter = TimeSpan.FromMinutes(10) });
        });
        Assert.Equal(TimeSpan.FromMinutes(10), error?.RetryAfter);
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task Many_faults_open_the_breaker_and_its_pause_closes_it_again()
    {
        var pipeline = ResiliencePipelines.Attempt(new CrossRefOptions { BreakerMinimumThroughput = 4 }, _time);
        for (var i = 0; i < 4; i++)
            await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>(Error(ApiErrorKind.Transient, "status 503")));
        await Assert.ThrowsAsync<BrokenCircuitException>(async () =>
            await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>((ApiError?)null))
        );
        _time.Advance(TimeSpan.FromSeconds(15.1));
        Assert.Null(await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>((ApiError?)null)));
    }

    [Fact]
    public async Task Refusals_do_not_open_the_breaker()
    {
        var pipeline = ResiliencePipelines.Attempt(new CrossRefOptions { BreakerMinimumThroughput = 2 }, _time);
        for (var i = 0; i < 50; i++)
            Assert.NotNull(await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>(Error(ApiErrorKind.Rejected, "refused (400)"))));
    }

    private ResiliencePipeline<ApiError?> Retry(CrossRefOptions options) => ResiliencePipelines.Retry(options, _time, _ => { });

    private static ApiError Error(ApiErrorKind kind, string reason) => new(Quota.CrossRefList, kind, reason);
}
