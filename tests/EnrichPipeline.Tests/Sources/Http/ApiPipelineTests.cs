using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Testing;
using Polly.Timeout;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Http;

public sealed class LanePipelineTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FreeBudget _budget = new();

    [Fact]
    public void Every_try_passes_the_budget_then_the_breaker_then_has_its_time()
    {
        var pipeline = Build(new CrossRefOptions()).GetPipelineDescriptor();
        var strategies = pipeline.Strategies;
        Assert.Equal(4, strategies.Count);
        var retry = Assert.IsType<RetryStrategyOptions<ApiError?>>(strategies[0].Options);
        Assert.Equal((2, TimeSpan.FromSeconds(1), DelayBackoffType.Exponential, true, TimeSpan.FromSeconds(30)), (retry.MaxRetryAttempts, retry.Delay, retry.BackoffType, retry.UseJitter, retry.MaxDelay));
        Assert.IsType<PermitStrategyOptions>(strategies[1].Options);
        var breaker = Assert.IsType<CircuitBreakerStrategyOptions<ApiError?>>(strategies[2].Options);
        Assert.Equal((0.5, 10, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15)), (breaker.FailureRatio, breaker.MinimumThroughput, breaker.SamplingDuration, breaker.BreakDuration));
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<TimeoutStrategyOptions>(strategies[3].Options).Timeout);
    }

    [Fact]
    public void Without_retries_there_is_no_retry() =>
        Assert.Equal(3, Build(new CrossRefOptions { Retries = 0 }).GetPipelineDescriptor().Strategies.Count);

    [Fact]
    public async Task A_pause_that_the_service_asks_for_is_kept()
    {
        var tries = new List<DateTimeOffset>();
        var asking = Build(new CrossRefOptions()).ExecuteAsync(_ =>
        {
            tries.Add(_time.GetUtcNow());
            return new ValueTask<ApiError?>(tries.Count == 1 ? ApiError.Transient("status 429") with { RetryAfter = TimeSpan.FromSeconds(17) } : null);
        }).AsTask();
        _time.Advance(TimeSpan.FromSeconds(16.9));
        Assert.Single(tries);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(await asking);
        Assert.Equal(TimeSpan.FromSeconds(17), tries[1] - tries[0]);
        Assert.Equal(2, _budget.Entered);
    }

    [Fact]
    public async Task A_pause_longer_than_our_patience_is_handed_on()
    {
        var error = await Build(new CrossRefOptions()).ExecuteAsync(_ =>
            new ValueTask<ApiError?>(ApiError.Transient("status 429") with { RetryAfter = TimeSpan.FromMinutes(10) }));
        Assert.Equal(TimeSpan.FromMinutes(10), error?.At(Quota.Ncbi).RetryAfter);
        Assert.Equal(1, _budget.Entered);
    }

    [Fact]
    public async Task Many_faults_open_the_breaker_and_its_pause_closes_it_again()
    {
        var pipeline = Build(new CrossRefOptions { Retries = 0, BreakerMinimumThroughput = 4 });
        for (var i = 0; i < 4; i++)
            await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>(ApiError.Transient("status 503")));
        await Assert.ThrowsAsync<BrokenCircuitException>(async () => await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>((ApiError?)null)));
        _time.Advance(TimeSpan.FromSeconds(15.1));
        Assert.Null(await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>((ApiError?)null)));
    }

    [Fact]
    public async Task Refusals_do_not_open_the_breaker()
    {
        var pipeline = Build(new CrossRefOptions { BreakerMinimumThroughput = 2 });
        for (var i = 0; i < 50; i++)
            Assert.NotNull(await pipeline.ExecuteAsync(_ => new ValueTask<ApiError?>(new ApiError(ApiErrorKind.Rejected, "refused (400)"))));
        Assert.Equal(50, _budget.Entered);
    }

    private ResiliencePipeline<ApiError?> Build(CrossRefOptions options) =>
        ApiPipeline.Build(Quota.CrossRefList, options, _budget, _time, _ => { });

    private sealed class FreeBudget : IQuotaLimiters
    {
        public int Entered { get; private set; }

        public ValueTask<SourceResult<Permit>> EnterAsync(Quota quota, CancellationToken cancellationToken)
        {
            Entered++;
            return new(new Permit(() => { }));
        }

        public void Heed(Quota quota, RateLimitHeaders headers)
        {
        }

        public void Rest(Quota quota, TimeSpan time, string reason)
        {
        }

        public void Block(Quota quota, TimeSpan time, string reason)
        {
        }

        public void Sending(Quota quota)
        {
        }

        public void Connected(Quota quota)
        {
        }
    }
}
