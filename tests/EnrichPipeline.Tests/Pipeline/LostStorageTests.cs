using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests that every article has its document within two rounds of the timer after parts of a real storage were lost.</summary>
[Trait("Kind", "Slow")]
public sealed class LostStorageTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    private static readonly string[] _names = ["a.txt", "b/c.txt"];

    private readonly ShiftedClock _clock = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData("nothing but the events")]
    [InlineData("the queue of references")]
    [InlineData("both queues")]
    [InlineData("the container of runs")]
    [InlineData("everything but the articles")]
    public async Task Every_article_has_its_document_within_two_rounds(string lost)
    {
        var connection = await Azurite.NewConnectionStringAsync();
        await using var pipeline = await TestPipeline.StartAsync(
            sandbox.Server,
            (nameof(StorageOptions.ConnectionString), connection),
            time: _clock
        );
        foreach (var name in _names)
            await pipeline.DropAsync(
                name,
                ("References\n\n1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med "u8
                + "2005, 352:549-557.\n"u8).ToArray()
            );
        if (lost != "nothing but the events")
            await Task.WhenAll(_names.Select(pipeline.IngestAsync));
        await LoseAsync(lost, connection);

        for (var round = 1; round <= 2; round++)
        {
            _clock.Advance(TimeSpan.FromMinutes(10));
            await pipeline.Get<MaintenanceTimer>().RunAsync(CancellationToken.None);
        }

        foreach (var name in _names)
            await pipeline.WorkUntilAsync(async () => await pipeline.DocumentAsync(name) is not null);
    }

    [Fact]
    public async Task A_step_of_the_timer_that_fails_keeps_it_from_no_other()
    {
        using var folder = new TemporaryFolder();
        await using var pipeline = await TestPipeline.StartAsync(
            sandbox.Server,
            (nameof(StorageOptions.Folder), folder.Path),
            time: _clock
        );
        await pipeline.DropAsync(
            "a.txt",
            ("References\n\n1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med "u8
            + "2005, 352:549-557.\n"u8).ToArray()
        );
        await pipeline.IngestAsync("a.txt");
        await pipeline.Storage.Runs.WriteAsync("sweep/state.json", "spoilt"u8.ToArray(), CancellationToken.None);
        await Task.WhenAll((await pipeline.Storage.References.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
            .Select(message => pipeline.Storage.References.DeleteAsync(message, CancellationToken.None)));
        _clock.Advance(TimeSpan.FromMinutes(20));

        await Assert.ThrowsAsync<AggregateException>(() => pipeline.Get<MaintenanceTimer>().RunAsync(CancellationToken.None));

        Assert.Equal(1, await pipeline.Storage.References.CountAsync(CancellationToken.None));
    }

    private static async Task LoseAsync(string lost, string connection)
    {
        var (blobs, queues) = (
            new BlobServiceClient(connection, new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_05_05)),
            new QueueServiceClient(connection, new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_05_05))
        );
        var everything = lost == "everything but the articles";
        if (everything || lost is "the queue of references" or "both queues")
            await queues.DeleteQueueAsync(StorageNames.References);
        if (everything || lost == "both queues")
            await queues.DeleteQueueAsync(StorageNames.Assemblies);
        if (everything || lost == "the container of runs")
            await blobs.DeleteBlobContainerAsync(StorageNames.Runs);
        if (everything)
            await blobs.DeleteBlobContainerAsync(StorageNames.Enriched);
    }
}
