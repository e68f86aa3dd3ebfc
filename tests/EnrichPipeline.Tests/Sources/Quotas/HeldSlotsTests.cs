using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>The gate of a shared quota, by the slots that it holds.</summary>
public sealed class LaneSlotsTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly HeldSlots _slots = new(TimeSpan.FromSeconds(30));
    private readonly RateLimiter _gate;

    public LaneSlotsTests()
    {
        _gate = new RateLimiter(Quota.CrossRefList, RateLimit.PerSecond(3, 3), _time, _slots);
        Hold(0, 1, 2);
        EnterAsync().Result.Value!.Dispose();
        _time.Advance(TimeSpan.FromSeconds(2));
    }

    public void Dispose() => _gate.Dispose();

    [Theory]
    [InlineData(new[] { 0 }, 1)]
    [InlineData(new[] { 1, 2 }, 2)]
    [InlineData(new[] { 0, 1, 2 }, 3)]
    public void Each_slot_is_worth_one_start_and_one_in_flight(int[] held, int starts)
    {
        Hold(held);
        var entered = Enumerable.Range(0, 4).Select(_ => EnterAsync()).ToList();
        Assert.Equal(starts, entered.Count(entering => entering.IsCompleted));
    }

    [Fact]
    public async Task Without_a_slot_nobody_is_let_in_until_one_is_gained()
    {
        Hold();
        var entering = EnterAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.False(entering.IsCompleted);
        Hold(1);
        Assert.True((await entering).IsAvailable);
    }

    [Fact]
    public async Task Out_of_patience_it_is_told_that_only_the_budget_lacked()
    {
        Hold();
        var entering = EnterAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await entering).Unavailable?.NoBudget);
    }

    [Fact]
    public async Task A_gained_slot_is_used_only_after_its_window()
    {
        _slots.Held = [new Slot(0, Now + TimeSpan.FromSeconds(1.08), TimeSpan.MaxValue)];
        _gate.Signal();
        var entering = EnterAsync();
        _time.Advance(TimeSpan.FromSeconds(1.07));
        Assert.False(entering.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.02));
        Assert.True((await entering).IsAvailable);
    }

    [Fact]
    public async Task A_slot_that_was_not_renewed_is_not_used_whoever_forgot_it()
    {
        _slots.Held = [new Slot(0, TimeSpan.Zero, Now + TimeSpan.FromSeconds(5))];
        (await EnterAsync()).Value!.Dispose();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(EnterAsync().IsCompleted);
    }

    [Theory]
    [InlineData(10, 3, new[] { 4, 3, 3 })]
    [InlineData(3, 3, new[] { 1, 1, 1 })]
    [InlineData(5, 2, new[] { 3, 2 })]
    [InlineData(1, 3, new[] { 1 })]
    public void Slots_share_the_whole_pace(int starts, int concurrency, int[] parts)
    {
        var pace = RateLimit.PerSecond(starts, concurrency);
        Assert.Equal(parts, Enumerable.Range(0, pace.Slots).Select(slot => pace.Share([slot], pace.Slots).Starts));
        Assert.Equal(pace, pace.Share([.. Enumerable.Range(0, pace.Slots)], pace.Slots));
    }

    [Fact]
    public void A_lowered_limit_leaves_the_last_slots_worth_nothing()
    {
        _gate.Heed(new RateLimitHeaders(2, null));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(slot => _gate.Whole.IsWorthIt(slot, 3)));
        Hold(2);
        Assert.False(EnterAsync().IsCompleted);
    }

    private TimeSpan Now => _time.GetElapsedTime(0);

    private void Hold(params int[] held)
    {
        _slots.Held = [.. held.Select(index => new Slot(index, TimeSpan.Zero, TimeSpan.MaxValue))];
        _gate.Signal();
    }

    private Task<SourceResult<Permit>> EnterAsync() => _gate.EnterAsync(CancellationToken.None).AsTask();
}
