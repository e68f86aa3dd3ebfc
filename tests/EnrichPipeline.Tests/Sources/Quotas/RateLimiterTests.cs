using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

public sealed class RateLimiterTests : IDisposable
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly RateLimiter _limiter;

    public RateLimiterTests() => _limiter = Limiter(3, 2);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task No_more_requests_are_in_flight_than_allowed()
    {
        var first = await SendAsync();
        await SendAsync();
        var third = AcquireAsync();
        _time.Advance(10 * _second);
        Assert.False(third.IsCompleted);
        first.Dispose();
        Assert.True((await third).IsAvailable);
    }

    [Fact]
    public async Task A_request_whose_patience_ends_between_two_readings_of_the_clock_is_refused()
    {
        for (var step = 1; step <= 60; step++)
        {
            var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(step) };
            var settings = new QuotaSettings(RateLimit.PerSecond(3, 2), IsPublic: true, Patience: TimeSpan.FromMilliseconds(100));
            using var limiter = new RateLimiter(Quota.CrossRefList, settings, time, isShared: true);
            var waiting = limiter.AcquireAsync(null, CancellationToken.None).AsTask();
            for (var tick = 0; tick < 100 && !waiting.IsCompleted; tick++)
                time.Advance(TimeSpan.FromMilliseconds(3));
            Assert.False((await waiting).IsAvailable);
        }
    }

    [Fact]
    public async Task Requests_leave_evenly_spaced_and_not_in_bursts()
    {
        using var limiter = Limiter(3, 10);
        var leaving = new List<TimeSpan>();
        await SendAllAsync(limiter, 12, leaving, () => TimeSpan.Zero);
        Assert.All(leaving.Zip(leaving.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalMilliseconds, 300, 400));
    }

    [Fact]
    public async Task A_punctual_process_uses_over_92_percent_of_the_limit()
    {
        using var limiter = Limiter(3, 10);
        var leaving = new List<TimeSpan>();
        await SendAllAsync(limiter, 300, leaving, () => TimeSpan.Zero);
        Assert.InRange(299 / (leaving[^1] - leaving[0]).TotalSeconds / 3, 0.92, 1);
    }

    [Fact]
    public async Task A_process_that_sends_late_uses_over_80_percent_of_the_limit()
    {
        using var limiter = Limiter(3, 10);
        var (leaving, random) = (new List<TimeSpan>(), new Random(1));
        await SendAllAsync(limiter, 300, leaving, () => TimeSpan.FromMilliseconds(random.Next(0, 120)));
        Assert.InRange(299 / (leaving[^1] - leaving[0]).TotalSeconds / 3, 0.8, 1);
    }

    [Fact]
    public async Task A_request_that_has_not_left_yet_counts_as_leaving_at_any_moment()
    {
        using var limiter = Limiter(1, 10);
        var late = (await limiter.AcquireAsync(null, default)).Value!;
        late.MarkStarted();
        var second = limiter.AcquireAsync(null, default).AsTask();
        _time.Advance(5 * _second);
        Assert.False(second.IsCompleted);
        late.MarkSent(this);
        _time.Advance(_second);
        Assert.False(second.IsCompleted);
        _time.Advance(_second / 4);
        Assert.True((await second).IsAvailable);
    }

    [Fact]
    public async Task A_permit_that_was_not_used_counts_for_nothing()
    {
        using var limiter = Limiter(1, 1);
        (await limiter.AcquireAsync(null, default)).Value!.Dispose();
        _time.Advance(2 * _second);
        (await limiter.AcquireAsync(null, default)).Value!.Dispose();
    }

    [Fact]
    public async Task Disposing_of_a_permit_twice_frees_one_place()
    {
        var first = await SendAsync();
        await SendAsync();
        first.Dispose();
        first.Dispose();
        await SendAsync();
        var fourth = AcquireAsync();
        _time.Advance(10 * _second);
        Assert.False(fourth.IsCompleted);
    }

    [Fact]
    public async Task A_cancelled_request_takes_nothing_away()
    {
        var first = await SendAsync();
        await SendAsync();
        using var cancellation = new CancellationTokenSource();
        var third = _limiter.AcquireAsync(null, cancellation.Token).AsTask();
        var fourth = AcquireAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        _time.Advance(10 * _second);
        first.Dispose();
        Assert.True((await fourth).IsAvailable);
    }

    [Fact]
    public async Task The_most_urgent_request_goes_first()
    {
        using var limiter = Limiter(1, 1);
        var first = (await limiter.AcquireAsync(null, default)).Value!;
        var little = limiter.AcquireAsync(new Demand(0.1), default).AsTask();
        var much = limiter.AcquireAsync(new Demand(0.9), default).AsTask();
        first.Dispose();
        _time.Advance(2 * _second);
        Assert.True((await much).IsAvailable);
        Assert.False(little.IsCompleted);
        Assert.Equal(7, limiter.Snapshot().Waiting);
    }

    [Fact]
    public async Task A_short_pause_is_waited_for()
    {
        _limiter.Pause(5 * _second, "too fast");
        var waiting = AcquireAsync();
        _time.Advance(4.9 * _second);
        Assert.False(waiting.IsCompleted);
        _time.Advance(_second / 4);
        Assert.True((await waiting).IsAvailable);
    }

    [Fact]
    public async Task A_long_pause_is_reported_at_once_also_to_requests_that_wait()
    {
        await SendAsync();
        await SendAsync();
        var waiting = AcquireAsync();
        _limiter.Pause(TimeSpan.FromHours(1), "blocked");
        Assert.Equal(new SourceUnavailable(Quota.CrossRefList, "blocked", TimeSpan.FromHours(1)), (await waiting).Unavailable);
    }

    [Fact]
    public async Task A_shorter_pause_does_not_cut_a_longer_one()
    {
        _limiter.Pause(TimeSpan.FromHours(1), "blocked");
        _limiter.Pause(_second, "too fast");
        _time.Advance(2 * _second);
        Assert.Equal("blocked", (await AcquireAsync()).Unavailable?.Reason);
    }

    [Fact]
    public async Task A_lowered_limit_holds_and_is_lifted_again()
    {
        _limiter.ApplyServerLimits(new RateLimitHeaders(null, 1));
        await SendAsync();
        var second = AcquireAsync();
        _time.Advance(5 * _second);
        Assert.False(second.IsCompleted);
        _limiter.ApplyServerLimits(new RateLimitHeaders(null, 50));
        Assert.True((await second).IsAvailable);
    }

    private RateLimiter Limiter(int perSecond, int concurrency) => new(
        Quota.CrossRefList,
        new QuotaSettings(RateLimit.PerSecond(perSecond, concurrency), IsPublic: false, TimeSpan.FromSeconds(30)),
        _time);

    private Task<SourceResult<Permit>> AcquireAsync() => _limiter.AcquireAsync(null, CancellationToken.None).AsTask();

    /// <summary>Sends a request, which stays in flight.</summary>
    private async Task<Permit> SendAsync()
    {
        var acquiring = AcquireAsync();
        AdvanceUntilCompleted(acquiring);
        var permit = (await acquiring).Value!;
        permit.MarkStarted();
        permit.MarkSent(this);
        return permit;
    }

    private async Task SendAllAsync(RateLimiter limiter, int count, List<TimeSpan> leaving, Func<TimeSpan> lateness)
    {
        for (var i = 0; i < count; i++)
        {
            var acquiring = limiter.AcquireAsync(null, default).AsTask();
            AdvanceUntilCompleted(acquiring);
            using var permit = (await acquiring).Value!;
            permit.MarkStarted();
            _time.Advance(lateness());
            permit.MarkSent(new object());
            leaving.Add(_time.GetElapsedTime(0));
        }
    }

    /// <summary>
    /// Advances the clock until the permit is granted. The limiter grants it in the callback of its timer, which the fake clock calls at
    /// once, so no other thread has to run.
    /// </summary>
    private void AdvanceUntilCompleted(Task acquiring)
    {
        while (!acquiring.IsCompleted)
            _time.Advance(TimeSpan.FromMilliseconds(2));
    }

    private sealed record Demand(double Urgency) : IPermitDemand
    {
        public int WaitingCalls => 7;
    }
}
