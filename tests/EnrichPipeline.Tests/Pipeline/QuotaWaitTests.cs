using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests references while other instances hold every slot.</summary>
[Trait("Kind", "Slow")]
public sealed class QuotaWaitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reference_that_lacks_only_quota_goes_back_uncounted_without_a_result_and_asks_nothing_twice()
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { AnnounceLimits = false },
            TimeProvider.System,
            CancellationToken.None
        );
        await using var pipeline = await TestPipeline.StartAsync(
            sandbox,
            (nameof(StorageOptions.Folder), _folder.Path),
            new Dictionary<string, string>
            {
                ["CrossRef:ListRequestsPerSecond"] = "1",
                ["CrossRef:QuotaPatience"] = "00:00:01",
                ["Enrichment:MostAttempts"] = "0",
                ["Enrichment:FirstDelay"] = "00:00:01",
            }
        );
        var slot = (await pipeline.Storage.Leases.TryAcquireAsync("crossref-list-0", TimeSpan.FromSeconds(60), CancellationToken.None))!;
        await pipeline.DropAsync(
            "a.txt",
            "References\n1. Nobody AB. A work of which no catalogue has ever heard. Zebra J. 2011;4:17-99.\n"u8.ToArray()
        );
        await pipeline.IngestAsync("a.txt");

        await WorkOffReferencesAsync(pipeline);
        Assert.Equal(1, await pipeline.Storage.References.CountAsync(CancellationToken.None));
        Assert.Empty(await ResultsAsync(pipeline));
        var asked = Calls(sandbox, "ncbi");
        Assert.NotEqual(0, asked);

        await pipeline.Storage.Leases.ReleaseAsync(slot, CancellationToken.None);
        await pipeline.WorkUntilAsync(async () => await pipeline.DocumentAsync("a.txt") is not null);
        Assert.NotEmpty(await ResultsAsync(pipeline));
        Assert.Equal(1, Calls(sandbox, "crossref-list"));
        Assert.Equal(asked, Calls(sandbox, "ncbi"));
    }

    private static int Calls(SandboxServer sandbox, string quota) => (int)sandbox.Statistics().Calls.GetValueOrDefault(quota);

    private static async Task WorkOffReferencesAsync(TestPipeline pipeline)
    {
        var message = Assert.Single(await pipeline.Storage.References.ReceiveAsync(1, TimeSpan.FromMinutes(5), CancellationToken.None));
        await pipeline.Get<ResolveHandler>().ResolveAsync(message.Body, CancellationToken.None);
        await pipeline.Storage.References.DeleteAsync(message, CancellationToken.None);
    }

    private static async Task<List<string>> ResultsAsync(TestPipeline pipeline) =>
        await pipeline.Storage.Runs.ListAsync("", CancellationToken.None)
            .Select(blob => blob.Name)
            .Where(name => name.Contains("/references/", StringComparison.Ordinal))
            .ToListAsync();
}
