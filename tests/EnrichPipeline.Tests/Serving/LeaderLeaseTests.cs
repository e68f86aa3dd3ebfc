using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

public sealed class LeaderLeaseTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task One_has_the_turn_and_another_takes_over_when_it_stops()
    {
        using var folder = new TemporaryFolder();
        var leases = new FolderLeases(folder.Path);
        var (first, second) = (Turn(leases), Turn(leases));

        Assert.True(await first.IsOursAsync(CancellationToken.None));
        Assert.False(await second.IsOursAsync(CancellationToken.None));
        Assert.True(await first.IsOursAsync(CancellationToken.None));

        await first.DisposeAsync();
        _time.Advance(LeaderLease.Period);
        Assert.True(await second.IsOursAsync(CancellationToken.None));
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Many_askers_of_one_host_ask_the_storage_once()
    {
        using var folder = new TemporaryFolder();
        var leases = new CountedLeases(new FolderLeases(folder.Path));
        await using var holder = Turn(leases);
        await using var other = Turn(leases);

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => holder.IsOursAsync(CancellationToken.None))), Assert.True);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => other.IsOursAsync(CancellationToken.None))), Assert.False);
        Assert.Equal(2, leases.Asked);
    }

    [Fact]
    public async Task A_turn_that_comes_while_one_stops_is_given_back()
    {
        using var folder = new TemporaryFolder();
        var leases = new SlowLeases(new FolderLeases(folder.Path));
        var turn = Turn(leases);

        var asking = turn.IsOursAsync(CancellationToken.None);
        var stopping = turn.DisposeAsync().AsTask();
        leases.Answer();
        await Task.WhenAll(asking, stopping);

        Assert.False(await leases.IsHeldAsync("watch", CancellationToken.None));
    }

    private LeaderLease Turn(ILeases leases) => new("watch", leases, _time);

    private sealed class CountedLeases(ILeases leases) : ILeases
    {
        public int Asked { get; private set; }

        public Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
        {
            Asked++;
            return leases.TryAcquireAsync(name, duration, cancellationToken);
        }

        public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken) => leases.RenewAsync(lease, cancellationToken);

        public Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken) => leases.IsHeldAsync(name, cancellationToken);

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => leases.ReleaseAsync(lease, cancellationToken);
    }

    /// <summary>Leases that are granted only when the test allows it.</summary>
    private sealed class SlowLeases(ILeases leases) : ILeases
    {
        private readonly TaskCompletionSource _answer = new();

        public void Answer() => _answer.SetResult();

        public async Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
        {
            await _answer.Task;
            return await leases.TryAcquireAsync(name, duration, cancellationToken);
        }

        public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken) => leases.RenewAsync(lease, cancellationToken);

        public Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken) => leases.IsHeldAsync(name, cancellationToken);

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) => leases.ReleaseAsync(lease, cancellationToken);
    }
}
