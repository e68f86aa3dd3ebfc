using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>Tests the rate limiter of a shared quota, with the slots that its process holds.</summary>
public sealed class SharedSlotsTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly RateLimiter _limiter;

    public SharedSlotsTests() => _limiter = new RateLimiter(
        Quota.CrossRefList, new QuotaSettings(RateLimit.PerSecond(3, 3), IsPublic: true, TimeSpan.FromSeconds(30)), _time, isShared: true);

    private TimeSpan Now => _time.GetElapsedTime(0);

    public void Dispose() => _limiter.Dispose();

    [Theory]
    [InlineData(new[] { 0 }, 1)]
    [InlineData(new[] { 1, 2 }, 2)]
    [InlineData(new[] { 0, 1, 2 }, 3)]
    public void Each_slot_is_worth_one_request_a_second(int[] held, int requests)
    {
        Hold(held);
        var acquiring = Enumerable.Range(0, 4).Select(_ => AcquireAsync()).ToList();
        for (var i = 0; i < 10; i++)
            _time.Advance(TimeSpan.FromMilliseconds(99));
        Assert.Equal(requests, acquiring.Count(entering => entering.IsCompleted));
    }

    [Fact]
    public async Task Without_a_slot_nothing_is_sent_until_one_is_gained()
    {
        var acquiring = AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.False(acquiring.IsCompleted);
        Hold(1);
        Assert.True((await acquiring).IsAvailable);
    }

    [Fact]
    public async Task A_request_that_waited_too_long_is_refused_because_the_quota_is_in_use()
    {
        var acquiring = AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await acquiring).Unavailable?.QuotaBusy);
    }

    [Fact]
    public async Task A_gained_slot_is_used_only_after_its_window()
    {
        _limiter.Slots = [new Slot(0, Now + TimeSpan.FromSeconds(1.08), TimeSpan.MaxValue)];
        var acquiring = AcquireAsync();
        _time.Advance(TimeSpan.FromSeconds(1.07));
        Assert.False(acquiring.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.02));
        Assert.True((await acquiring).IsAvailable);
    }

    [Fact]
    public async Task A_slot_that_was_not_renewed_is_not_used_whoever_forgot_it()
    {
        _limiter.Slots = [new Slot(0, TimeSpan.Zero, Now + TimeSpan.FromSeconds(5))];
        var permit = (await AcquireAsync()).Value!;
        Assert.True(permit.MaySend());
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(permit.MaySend());
        Assert.False(AcquireAsync().IsCompleted);
    }

    [Theory]
    [InlineData(10, 3, new[] { 4, 3, 3 })]
    [InlineData(3, 3, new[] { 1, 1, 1 })]
    [InlineData(5, 2, new[] { 3, 2 })]
    [InlineData(1, 3, new[] { 1 })]
    public void Slots_share_the_whole_limit(int requests, int concurrency, int[] parts)
    {
        var limit = RateLimit.PerSecond(requests, concurrency);
        Assert.Equal(parts, Enumerable.Range(0, limit.Slots).Select(slot => limit.ForSlots([slot], limit.Slots).Requests));
        Assert.Equal(limit, limit.ForSlots([.. Enumerable.Range(0, limit.Slots)], limit.Slots));
    }

    [Fact]
    public void A_lowered_limit_leaves_the_last_slots_worth_nothing()
    {
        _limiter.ApplyServerLimits(new RateLimitHeaders(2, null));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(slot => _limiter.Snapshot().Whole.AllowsRequests(slot, 3)));
        Hold(2);
        Assert.False(AcquireAsync().IsCompleted);
    }

    private void Hold(params int[] held) =>
        _limiter.Slots = [.. held.Select(index => new Slot(index, TimeSpan.Zero, TimeSpan.MaxValue))];

    private Task<SourceResult<Permit>> AcquireAsync() => _limiter.AcquireAsync(null, CancellationToken.None).AsTask();
}
