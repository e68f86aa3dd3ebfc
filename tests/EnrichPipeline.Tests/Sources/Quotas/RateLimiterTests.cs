using CsCheck;
using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

public sealed class LaneGateTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly RateLimiter _gate;

    public LaneGateTests()
    {
        _gate = new RateLimiter(Quota.CrossRefList, RateLimit.PerSecond(3, 2), _time);
        WarmUp(_gate, _time);
    }

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task No_more_are_in_flight_than_allowed()
    {
        var first = await EnterAsync();
        using var second = await EnterAsync();
        var third = EnterAsync();
        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task The_fourth_waits_until_the_first_has_left_the_window()
    {
        for (var i = 0; i < 3; i++)
            (await EnterAsync()).Dispose();
        var fourth = EnterAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(fourth.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.08));
        (await fourth).Dispose();
    }

    [Fact]
    public async Task A_wait_of_less_than_a_millisecond_is_waited_for_and_not_asked_about_again_and_again()
    {
        var clock = new AskedClock();
        using var gate = new RateLimiter(Quota.CrossRefList, RateLimit.PerSecond(1, 1), clock);
        WarmUp(gate, clock);
        (await gate.EnterAsync(CancellationToken.None)).Value!.Dispose();
        clock.Advance(TimeSpan.FromMilliseconds(1079.6));

        var second = gate.EnterAsync(CancellationToken.None).AsTask();

        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await second).Value!.Dispose();
    }

    [Fact]
    public async Task The_very_first_goes_alone_and_counts_from_when_it_is_back()
    {
        using var gate = new RateLimiter(Quota.CrossRefList, RateLimit.PerSecond(2, 2), _time);
        var first = (await gate.EnterAsync(CancellationToken.None)).Value!;
        var second = gate.EnterAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Value!.Dispose();
        var third = gate.EnterAsync(CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.08));
        (await third).Value!.Dispose();
    }

    [Fact]
    public async Task Disposing_of_a_lease_twice_frees_one_place()
    {
        var first = await EnterAsync();
        using var second = await EnterAsync();
        first.Dispose();
        first.Dispose();
        using var third = await EnterAsync();
        Assert.False(EnterAsync().IsCompleted);
    }

    [Fact]
    public async Task Whoever_is_cancelled_while_waiting_takes_nothing_away()
    {
        var first = await EnterAsync();
        using var second = await EnterAsync();
        using var cancellation = new CancellationTokenSource();
        var third = _gate.EnterAsync(cancellation.Token).AsTask();
        var fourth = EnterAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);
        first.Dispose();
        (await fourth).Dispose();
    }

    [Fact]
    public async Task A_short_rest_is_waited_for()
    {
        _gate.Rest(TimeSpan.FromSeconds(5), "too fast");
        var waiting = EnterAsync();
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        (await waiting).Dispose();
    }

    [Fact]
    public async Task A_long_rest_is_told_at_once_also_to_those_who_wait()
    {
        var first = await EnterAsync();
        using var second = await EnterAsync();
        var waiting = _gate.EnterAsync(CancellationToken.None).AsTask();
        _gate.Rest(TimeSpan.FromHours(1), "blocked");
        Assert.Equal(new SourceUnavailable(Quota.CrossRefList, "blocked", TimeSpan.FromHours(1)), (await waiting).Unavailable);
        first.Dispose();
        _time.Advance(TimeSpan.FromHours(1));
        (await EnterAsync()).Dispose();
    }

    [Fact]
    public async Task A_shorter_rest_does_not_cut_a_longer_one()
    {
        _gate.Rest(TimeSpan.FromHours(1), "blocked");
        _gate.Rest(TimeSpan.FromSeconds(1), "too fast");
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("blocked", (await _gate.EnterAsync(CancellationToken.None)).Unavailable?.Reason);
    }

    [Fact]
    public async Task A_lowered_limit_holds_and_is_lifted_again()
    {
        _gate.Heed(new RateLimitHeaders(null, 1));
        var first = await EnterAsync();
        var second = EnterAsync();
        Assert.False(second.IsCompleted);
        _gate.Heed(new RateLimitHeaders(null, 50));
        (await second).Dispose();
        first.Dispose();
    }

    [Fact]
    public Task In_any_arrivals_and_stays_everyone_is_let_in_and_no_moment_holds_more_in_flight_than_allowed() =>
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 600], Gen.Int[0, 1500]).Array[1, 25]).SampleAsync(async (warm, visits) =>
        {
            var time = new FakeTimeProvider();
            using var gate = new RateLimiter(Quota.CrossRefList, RateLimit.PerSecond(3, 3), time);
            if (warm)
                WarmUp(gate, time);
            var (counting, served, inFlight, most) = (new Lock(), 0, 0, 0);
            var guests = new List<Task>();
            foreach (var (gap, stay) in visits)
            {
                time.Advance(TimeSpan.FromMilliseconds(gap));
                guests.Add(VisitAsync(stay));
            }
            while (!Task.WhenAll(guests).IsCompleted)
            {
                time.Advance(TimeSpan.FromMilliseconds(20));
                await Task.Yield();
            }
            Assert.Equal(visits.Length, served);
            Assert.InRange(most, 1, 3);

            async Task VisitAsync(int stay)
            {
                using var lease = (await gate.EnterAsync(CancellationToken.None)).Value!;
                lock (counting)
                {
                    served++;
                    most = Math.Max(most, ++inFlight);
                }
                await Task.Delay(TimeSpan.FromMilliseconds(stay), time);
                lock (counting)
                    inFlight--;
            }
        }, iter: 100);

    private static void WarmUp(RateLimiter gate, FakeTimeProvider time)
    {
        gate.EnterAsync(CancellationToken.None).AsTask().Result.Value!.Dispose();
        time.Advance(TimeSpan.FromSeconds(2));
    }

    private async Task<Permit> EnterAsync() => (await _gate.EnterAsync(CancellationToken.None)).Value!;

    /// <summary>A clock that stands still till it is moved on, and loses patience with whoever asks it over and over meanwhile.</summary>
    private sealed class AskedClock : FakeTimeProvider
    {
        private int _asked;

        public override long GetTimestamp() =>
            ++_asked < 1000 ? base.GetTimestamp() : throw new InvalidOperationException("The clock is asked again and again.");
    }
}
