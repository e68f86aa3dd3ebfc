using System.Text;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>
/// Tests what the storage shows about a quota: slots in use, instances that wait for one, and whether the service blocks us.
/// </summary>
public sealed class QuotaReaderTests : IDisposable
{
    private static readonly DateTimeOffset _until = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task A_lane_that_no_one_uses_is_idle() =>
        Assert.Equal(new QuotaUsage("ncbi", 3, 0, 3, IsWanted: false), await ReadAsync(Quota.Ncbi));

    [Fact]
    public async Task Every_held_slot_of_the_lane_counts_and_no_other()
    {
        foreach (var name in (string[])["ncbi-0", "ncbi-2", "ncbi-3", "crossref-list-1"])
            await HoldAsync(name);

        Assert.Equal(2, (await ReadAsync(Quota.Ncbi)).Held);
    }

    [Fact]
    public async Task Who_waits_for_a_slot_is_seen()
    {
        await HoldAsync("ncbi-waiting");

        Assert.Equal((true, 0), ((await ReadAsync(Quota.Ncbi)).IsWanted, (await ReadAsync(Quota.Ncbi)).Held));
        Assert.False((await ReadAsync(Quota.CrossRefList)).IsWanted);
    }

    [Theory]
    [InlineData(1_000, "you@example.org")]
    [InlineData(3, "no address")]
    public async Task Where_the_pace_is_not_shared_or_not_known_ten_slots_are_looked_at(int perSecond, string contact)
    {
        await HoldAsync("ncbi-0");
        await HoldAsync("ncbi-9");
        await HoldAsync("ncbi-10");

        Assert.Equal(new QuotaUsage("ncbi", null, 2, null, IsWanted: false), await ReadAsync(Quota.Ncbi, perSecond, contact));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task A_block_holds_until_its_time(int secondsAfter, bool blocked)
    {
        await BlockAsync("""{"until":"2030-01-01T00:00:00+00:00","reason":"HTTP 403"}""");
        _step.Time.SetUtcNow(_until.AddSeconds(secondsAfter));

        var state = await ReadAsync(Quota.Ncbi);

        Assert.Equal(blocked ? (_until, "HTTP 403") : (null, null), (state.BlockedUntil, state.BlockedFor));
        Assert.Null((await ReadAsync(Quota.CrossRefList)).BlockedUntil);
    }

    [Fact]
    public async Task A_block_that_cannot_be_read_is_none()
    {
        await BlockAsync("""{"until":""");

        Assert.Null((await ReadAsync(Quota.Ncbi)).BlockedUntil);
    }

    [Fact]
    public async Task The_overview_shows_all_quotas() => Assert.Equal(
        ["crossref-list", "crossref-single", "ncbi", "datacite", "doi-org"],
        (await _step.Get<OverviewReader>().ReadAsync(CancellationToken.None)).Quotas.Select(lane => lane.Name));

    private Task<Lease?> HoldAsync(string name) =>
        _step.Storage.Leases.TryAcquireAsync(name, TimeSpan.FromSeconds(60), CancellationToken.None);

    private Task BlockAsync(string json) =>
        _step.Storage.Runs.WriteAsync("slots/ncbi-blocked.json", Encoding.UTF8.GetBytes(json), CancellationToken.None);

    private async Task<QuotaUsage> ReadAsync(Quota quota, int perSecond = 3, string contact = "you@example.org")
    {
        var nowhere = new Uri("http://127.0.0.1:9/");
        await using var services = TestPipeline
            .Services(
                nowhere,
                nowhere,
                (nameof(StorageOptions.Folder), "unused"),
                new Dictionary<string, string>
                {
                    ["ContactEmail"] = contact,
                    ["PubMed:RequestsPerSecond"] = $"{perSecond}",
                    ["PubMed:Concurrency"] = "3",
                }
            )
            .AddSingleton<IStorage>(_step.Storage)
            .BuildServiceProvider();
        return await new QuotaReader(services, _step.Time).ReadAsync(quota, CancellationToken.None);
    }
}
