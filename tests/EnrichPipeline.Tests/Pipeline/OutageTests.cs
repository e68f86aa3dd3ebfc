using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests an outage of both services, and their return.</summary>
[Trait("Kind", "Slow")]
public sealed class OutageTests : IDisposable
{
    private static readonly byte[] _article =
        """
        A short review

        References

        1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.
        2. Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.
        3. Nobody AB: A work of which no catalogue has ever heard. Zebra J 2011, 4:17–99.
        """u8.ToArray();

    private static readonly Dictionary<string, string> _settings = new()
    {
        ["CrossRef:Retries"] = "0",
        ["PubMed:Retries"] = "0",
        ["CrossRef:BreakerPause"] = "00:00:00.5",
        ["PubMed:BreakerPause"] = "00:00:00.5",
        ["Enrichment:MostAttempts"] = "100",
        ["Enrichment:FirstDelay"] = "00:00:01",
        ["Enrichment:LongestDelay"] = "00:00:01",
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Articles_end_partial_their_messages_wait_uncounted_and_all_completes_when_the_services_are_back()
    {
        var sandbox = await StartSandboxAsync(port: 0);
        await using var pipeline = await TestPipeline.StartAsync(sandbox, (nameof(StorageOptions.Folder), _folder.Path), _settings);
        var port = sandbox.CrossRefBaseUrl.Port;
        await sandbox.DisposeAsync();

        var during = Read(await pipeline.EnrichAsync("a.txt", _article));
        await TryInVainAsync(pipeline, messages: 3 * during.References.Count);

        Assert.Equal(DocumentStatus.Partial, during.Status);
        Assert.All(during.References, reference => Assert.Equal(Verdict.Unavailable, reference.Verdict));
        Assert.Equal(0, await pipeline.Storage.ReferencesPoison.CountAsync(CancellationToken.None));

        await using var back = await StartSandboxAsync(port);
        await pipeline.WorkUntilAsync(async () => Read((await pipeline.DocumentAsync("a.txt"))!).Status == DocumentStatus.Complete);
        var after = Read((await pipeline.DocumentAsync("a.txt"))!);
        Assert.Equal(["10.1056/nejmoa041668", "10.1006/mvre.1996.0017", null], after.References.Select(reference => reference.Doi?.Value));
        Assert.Equal([Verdict.Matched, Verdict.Matched, Verdict.NotFound], after.References.Select(reference => reference.Verdict));
        Assert.Equal(0, await pipeline.Storage.References.CountAsync(CancellationToken.None));
        Assert.Equal(ArticleState.Complete, (await pipeline.Get<StatusReader>().ReadAsync("a.txt", CancellationToken.None))!.State);
    }

    private static Task<SandboxServer> StartSandboxAsync(int port) =>
        SandboxServer.StartAsync(new SandboxOptions { Port = port, AnnounceLimits = false }, TimeProvider.System, CancellationToken.None);

    /// <summary>Receives and resolves messages as the queue's worker does, and checks the dequeue count of each.</summary>
    private static async Task TryInVainAsync(TestPipeline pipeline, int messages)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        for (var tried = 0; tried < messages;)
        {
            foreach (var message in await pipeline.Storage.References.ReceiveAsync(32, TimeSpan.FromMinutes(1), patience.Token))
            {
                Assert.Equal(1, message.DequeueCount);
                await pipeline.Get<ResolveHandler>().ResolveAsync(message.Body, patience.Token);
                await pipeline.Storage.References.DeleteAsync(message, patience.Token);
                tried++;
            }
        }
    }

    private static EnrichedDocument Read(BinaryData document) =>
        JsonSerializer.Deserialize(document, DocumentJson.Written.EnrichedDocument)!;
}
