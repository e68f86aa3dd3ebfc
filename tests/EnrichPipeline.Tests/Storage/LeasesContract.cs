using Xunit;

namespace EnrichPipeline.Tests.Storage;

public abstract class LeasesContract : StorageContract
{
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task One_holds_it_and_no_other_gets_it()
    {
        Assert.NotNull(await Open().Leases.TryAcquireAsync("quota-0", _while, None));
        Assert.Null(await Open().Leases.TryAcquireAsync("quota-0", _while, None));
        Assert.NotNull(await Open().Leases.TryAcquireAsync("quota-1", _while, None));
    }

    [Fact]
    public async Task Nor_does_the_holder_get_it_twice()
    {
        var leases = Open().Leases;
        Assert.NotNull(await leases.TryAcquireAsync("quota-0", _while, None));
        Assert.Null(await leases.TryAcquireAsync("quota-0", _while, None));
    }

    [Fact]
    public async Task What_is_released_is_free_at_once()
    {
        var leases = Open().Leases;
        var lease = (await leases.TryAcquireAsync("quota-0", _while, None))!;
        await leases.ReleaseAsync(lease, None);
        Assert.NotNull(await Open().Leases.TryAcquireAsync("quota-0", _while, None));
    }

    [Fact]
    public async Task Only_what_is_held_can_be_renewed()
    {
        var leases = Open().Leases;
        var lease = (await leases.TryAcquireAsync("quota-0", _while, None))!;
        Assert.True(await leases.RenewAsync(lease, None));
        await leases.ReleaseAsync(lease, None);
        var next = (await leases.TryAcquireAsync("quota-0", _while, None))!;
        Assert.False(await leases.RenewAsync(lease, None));
        Assert.True(await leases.RenewAsync(next, None));
    }

    [Fact]
    public async Task Releasing_a_lease_that_another_holds_now_does_not_release_it()
    {
        var leases = Open().Leases;
        var lease = (await leases.TryAcquireAsync("quota-0", _while, None))!;
        await leases.ReleaseAsync(lease, None);
        Assert.NotNull(await Open().Leases.TryAcquireAsync("quota-0", _while, None));
        await leases.ReleaseAsync(lease, None);
        Assert.Null(await leases.TryAcquireAsync("quota-0", _while, None));
    }

    [Fact]
    public async Task Whether_it_is_held_is_seen_without_taking_it()
    {
        var (holder, other) = (Open().Leases, Open().Leases);
        Assert.False(await other.IsHeldAsync("quota-0", None));
        var lease = (await holder.TryAcquireAsync("quota-0", _while, None))!;
        Assert.True(await other.IsHeldAsync("quota-0", None));
        Assert.False(await other.IsHeldAsync("quota-1", None));
        await holder.ReleaseAsync(lease, None);
        Assert.False(await other.IsHeldAsync("quota-0", None));
        Assert.NotNull(await holder.TryAcquireAsync("quota-0", _while, None));
    }

    [Fact]
    public async Task Of_many_who_try_together_one_gets_it()
    {
        var tries = Enumerable
            .Range(0, 16)
            .Select(_ => Open().Leases)
            .Select(leases => Task.Run(() => leases.TryAcquireAsync("quota-0", _while, None)));
        Assert.Single(await Task.WhenAll(tries), lease => lease is not null);
    }

    [Theory]
    [InlineData("../x", 20)]
    [InlineData("", 20)]
    [InlineData("a/b", 20)]
    [InlineData("x", 14)]
    [InlineData("x", 61)]
    public Task Strange_names_and_durations_are_refused(string name, int seconds) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => Open().Leases.TryAcquireAsync(name, TimeSpan.FromSeconds(seconds), None));
}
