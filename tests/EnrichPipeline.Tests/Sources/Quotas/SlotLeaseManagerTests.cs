using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>Tests instances that share three slots, round by round, with a fake clock.</summary>
public sealed class SlotLeaseManagerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly TemporaryFolder _folder = new();
    private readonly TimedOutLeases _leases;

    public SlotLeaseManagerTests() => _leases = new(_time);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_lone_instance_takes_all_slots_and_gives_them_back_when_it_has_nothing_to_send()
    {
        using var one = NewInstance();
        var asking = one.Ask(6);
        await RunAsync(TimeSpan.FromSeconds(5), one);
        Assert.Equal(3, one.Slots);

        await one.FinishAsync(asking);
        await RunAsync(TimeSpan.FromSeconds(5), one);
        Assert.Equal(0, one.Slots);
        Assert.Empty(_leases.Held);
    }

    [Fact]
    public async Task Slots_held_through_an_hour_are_renewed()
    {
        using var one = NewInstance();
        _ = one.Ask(6);
        await RunAsync(TimeSpan.FromHours(1), one);
        Assert.Equal(3, one.Slots);
    }

    [Fact]
    public async Task An_instance_that_starts_later_gets_a_share()
    {
        using var one = NewInstance();
        using var other = NewInstance();
        _ = one.Ask(6);
        await RunAsync(TimeSpan.FromSeconds(10), one);
        _ = other.Ask(6);
        var most = 0;
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(90); passed += SlotTimes.Round)
        {
            await RunAsync(SlotTimes.Round, one, other);
            await one.AnswerAsync();
            await other.AnswerAsync();
            Assert.InRange(one.Slots + other.Slots, 0, 3);
            most = Math.Max(most, other.Slots);
        }
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Of_more_instances_than_slots_each_gets_its_turn()
    {
        Instance[] instances = [NewInstance(), NewInstance(), NewInstance(), NewInstance(), NewInstance()];
        var had = new HashSet<Instance>();
        foreach (var instance in instances)
            instance.Ask(100);
        for (var second = 0; second < 600 && had.Count < instances.Length; second++)
        {
            await RunAsync(TimeSpan.FromSeconds(1), instances);
            await Task.WhenAll(instances.Select(instance => instance.AnswerAsync()));
            had.UnionWith(instances.Where(instance => instance.Slots > 0));
            Assert.InRange(instances.Sum(instance => instance.Slots), 0, 3);
        }
        Assert.Equal(instances.Length, had.Count);
        foreach (var instance in instances)
            instance.Dispose();
    }

    [Fact]
    public async Task The_slots_of_a_killed_instance_are_in_use_again_within_a_minute()
    {
        using var killed = NewInstance();
        using var other = NewInstance();
        _ = killed.Ask(6);
        await RunAsync(TimeSpan.FromSeconds(10), killed);
        Assert.Equal(3, killed.Slots);

        _ = other.Ask(6);
        await RunAsync(TimeSpan.FromSeconds(60), other);
        Assert.Equal(3, other.Slots);
        Assert.Equal(0, killed.Slots);
    }

    [Fact]
    public async Task Over_a_folder_the_slot_of_a_killed_instance_is_taken_at_once_by_the_one_that_waits()
    {
        List<Instance> instances = [NewInstance(), NewInstance(), NewInstance(), NewInstance(), NewInstance()];
        foreach (var instance in instances)
            instance.Ask(100);
        await RunAsync(TimeSpan.FromSeconds(20), [.. instances]);
        for (var kill = 0; kill < 2; kill++)
        {
            var killed = instances.First(instance => instance.Leased > 0);
            instances.Remove(killed);
            killed.Dispose();
            _leases.ReleaseAllOf(killed.Leases);
            await RunAsync(SlotTimes.Round * 2, [.. instances]);
            Assert.Equal(3, instances.Sum(instance => instance.Leased));
            await RunAsync(SlotTimes.WaiterTry + SlotTimes.Round, [.. instances]);
        }
        instances.ForEach(instance => instance.Dispose());
    }

    [Fact]
    public async Task An_instance_that_cannot_renew_stops_before_another_may_begin()
    {
        using var cutOff = NewInstance();
        using var other = NewInstance();
        _ = cutOff.Ask(6);
        await RunAsync(TimeSpan.FromSeconds(5), cutOff);
        _leases.Failing = cutOff.Leases;
        _ = other.Ask(6);
        for (var tick = 0; tick < 240; tick++)
        {
            await RunAsync(SlotTimes.Round, cutOff, other);
            Assert.InRange(cutOff.Slots + other.Slots, 0, 3);
        }
        Assert.Equal(3, other.Slots);
    }

    [Fact]
    public async Task A_block_stops_the_quota_for_all_instances()
    {
        using var refused = NewInstance();
        using var other = NewInstance();
        await refused.Block.WriteAsync(TimeSpan.FromHours(6), "status 403");
        _ = other.Ask(1);
        await RunAsync(TimeSpan.FromSeconds(1), other);
        var result = await other.Limiter.AcquireAsync(null, CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("status 403", result.Unavailable?.Reason);

        _time.Advance(TimeSpan.FromHours(6));
        using var later = NewInstance();
        await later.FinishAsync(later.Ask(1));
    }

    private Instance NewInstance() => new(_leases, new FolderStorage(_folder.Path, _time), _time);

    private async Task RunAsync(TimeSpan span, params Instance[] instances)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += SlotTimes.Round)
        {
            foreach (var instance in instances)
                await instance.Manager.RoundAsync(CancellationToken.None);
            _time.Advance(SlotTimes.Round);
        }
    }

    private sealed class Instance : IDisposable
    {
        private readonly List<Task<SourceResult<Permit>>> _asking = [];
        private readonly FakeTimeProvider _time;

        public Instance(TimedOutLeases leases, IStorage storage, FakeTimeProvider time)
        {
            (_time, Leases) = (time, leases.Of(this));
            var settings = new QuotaSettings(RateLimit.PerSecond(3, 3), IsPublic: true, TimeSpan.FromDays(1));
            Limiter = new RateLimiter(Quota.CrossRefList, settings, time, isShared: true);
            Block = new ServiceBlock("crossref-list", Limiter, storage, time, NullLogger.Instance);
            Manager = new SlotLeaseManager("crossref-list", Limiter, 3, Leases, Block, time, NullLogger.Instance);
        }

        public ILeases Leases { get; }

        private TimeSpan Now => _time.GetElapsedTime(0);

        public RateLimiter Limiter { get; }

        public ServiceBlock Block { get; }

        public SlotLeaseManager Manager { get; }

        /// <summary>The number of slots that may be used now.</summary>
        public int Slots => Limiter.Slots.Count(slot => slot.From <= Now && Now < slot.Until);

        /// <summary>The number of slots held, including new ones that are not used until the window has passed.</summary>
        public int Leased => Limiter.Slots.Count;

        public List<Task<SourceResult<Permit>>> Ask(int questions)
        {
            var asking = Enumerable.Range(0, questions)
                .Select(_ => Limiter.AcquireAsync(null, CancellationToken.None).AsTask())
                .ToList();
            _asking.AddRange(asking);
            return asking;
        }

        /// <summary>Answers all requests that were sent, and asks for as many again.</summary>
        public async Task AnswerAsync()
        {
            var sent = _asking.FindAll(entering => entering.IsCompleted);
            foreach (var entering in sent)
                (await entering).Value!.Dispose();
            _asking.RemoveAll(sent.Contains);
            Ask(sent.Count);
        }

        /// <summary>Answers each request as soon as it is sent.</summary>
        public async Task FinishAsync(List<Task<SourceResult<Permit>>> asking)
        {
            foreach (var entering in asking)
            {
                while (!entering.IsCompleted)
                {
                    await Manager.RoundAsync(CancellationToken.None);
                    _time.Advance(SlotTimes.Round);
                    await Task.Yield();
                }
                var answer = await entering;
                Assert.True(answer.IsAvailable, answer.Unavailable?.Reason);
                answer.Value!.Dispose();
            }
        }

        public void Dispose() => Limiter.Dispose();
    }

    /// <summary>Leases like Azure's: they expire, and an instance that cannot reach the storage neither renews nor releases them.</summary>
    private sealed class TimedOutLeases(TimeProvider time)
    {
        private readonly Dictionary<string, (Lease Lease, DateTimeOffset Until, ILeases Holder)> _held = [];

        public ILeases? Failing { get; set; }

        public IEnumerable<string> Held => _held.Where(held => held.Value.Until > time.GetUtcNow()).Select(held => held.Key);

        public ILeases Of(object _) => new Client(this);

        /// <summary>Releases all leases of a holder, as the operating system does with the locks of a dead process.</summary>
        public void ReleaseAllOf(ILeases holder)
        {
            foreach (var (name, _) in _held.Where(held => held.Value.Holder == holder).ToList())
                _held.Remove(name);
        }

        private sealed class Client(TimedOutLeases all) : ILeases
        {
            public Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
            {
                ThrowIfFailing();
                if (all.Held.Contains(name))
                    return Task.FromResult<Lease?>(null);
                var lease = new Lease(name, Guid.NewGuid().ToString());
                all._held[name] = (lease, all.Now + duration, this);
                return Task.FromResult<Lease?>(lease);
            }

            public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
            {
                ThrowIfFailing();
                if (!IsOurs(lease))
                    return Task.FromResult(false);
                all._held[lease.Name] = (lease, all.Now + SlotTimes.Lease, this);
                return Task.FromResult(true);
            }

            public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
            {
                ThrowIfFailing();
                if (IsOurs(lease))
                    all._held.Remove(lease.Name);
                return Task.CompletedTask;
            }

            public Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken) => Task.FromResult(all.Held.Contains(name));

            private bool IsOurs(Lease lease) => all._held.TryGetValue(lease.Name, out var held) && held.Lease == lease;

            private void ThrowIfFailing()
            {
                if (ReferenceEquals(all.Failing, this))
                    throw new IOException("The storage does not answer.");
            }
        }

        private DateTimeOffset Now => time.GetUtcNow();
    }
}
