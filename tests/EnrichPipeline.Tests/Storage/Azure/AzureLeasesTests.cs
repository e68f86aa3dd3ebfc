using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Azure;

[Trait("Kind", "Slow")]
public sealed class AzureLeasesTests : LeasesContract
{
    private string _connectionString = "";

    protected override async Task StartAsync() => _connectionString = await Azurite.NewConnectionStringAsync();

    private protected override IStorage Open() => AzureClients.ByConnectionString(_connectionString);

    [Fact]
    public async Task A_storage_need_not_be_prepared()
    {
        var storage = AzureClients.ByConnectionString(await Azurite.NewConnectionStringAsync());
        Assert.NotNull(await storage.Leases.TryAcquireAsync("quota-0", TimeSpan.FromSeconds(15), None));
    }

    [Fact]
    public async Task The_blobs_lie_where_no_rule_deletes_them()
    {
        await Open().Leases.TryAcquireAsync("crossref-list-0", TimeSpan.FromSeconds(15), None);
        Assert.Equal(["slots/crossref-list-0"], await Open().Runs.ListAsync("", None).Select(entry => entry.Name).ToListAsync(None));
    }
}
