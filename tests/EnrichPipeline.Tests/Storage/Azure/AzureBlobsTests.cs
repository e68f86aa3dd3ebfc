using Azure;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Azure;

[Trait("Kind", "Slow")]
public sealed class AzureBlobsTests : BlobsContract
{
    private string _connectionString = "";

    protected override async Task StartAsync() => _connectionString = await Azurite.NewConnectionStringAsync();

    private protected override IStorage Open() => AzureClients.ByConnectionString(_connectionString);

    [Fact]
    public async Task A_missing_container_is_an_error_and_not_an_absent_blob()
    {
        var empty = AzureClients.ByConnectionString(await Azurite.NewConnectionStringAsync());
        await Assert.ThrowsAsync<RequestFailedException>(() => empty.Articles.ReadAsync("x", None));
        await Assert.ThrowsAsync<RequestFailedException>(() => empty.Articles.TryCreateAsync("x", Bytes("x"), None));
        await Assert.ThrowsAsync<RequestFailedException>(async () => await empty.Articles.ListAsync("", None).ToListAsync(None));
    }
}
