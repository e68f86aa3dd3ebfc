using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>
/// Measures the time of the sample from drop to document, with <c>enrich article</c> and with <c>enrich serve</c> on Azurite. The sandbox
/// answers after 300 ms and has no limits.
/// </summary>
internal sealed class LatencyVerb(string enrich, string sample, Dictionary<string, string?> settings)
{
    private const int Runs = 5;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(string enrich, string sample)
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Latency = TimeSpan.FromMilliseconds(300), AnnounceLimits = false },
            TimeProvider.System,
            CancellationToken.None
        );
        var azurite = await AzuriteProcess.StartAsync("latency:dGVzdA==");
        var connection = "DefaultEndpointsProtocol=http;AccountName=latency;AccountKey=dGVzdA==;"
            + $"BlobEndpoint={azurite.Blobs}/latency;QueueEndpoint={azurite.Queues}/latency;";
        var verb = new LatencyVerb(enrich, sample, Settings(sandbox));
        await verb.ByArticleAsync();
        await verb.ThroughServeAsync(connection);
        // Azurite ends with its process object: its standard input would be closed.
        GC.KeepAlive(azurite);
        return 0;
    }

    private static Dictionary<string, string?> Settings(SandboxServer sandbox)
    {
        var settings = new Dictionary<string, string?>
        {
            ["EnrichPipeline:ContactEmail"] = "latency@library.test",
            ["EnrichPipeline:CrossRef:BaseUrl"] = sandbox.CrossRefBaseUrl.ToString(),
            ["EnrichPipeline:PubMed:BaseUrl"] = sandbox.PubMedBaseUrl.ToString(),
            ["EnrichPipeline:DataCite:BaseUrl"] = sandbox.DataCiteBaseUrl.ToString(),
            ["EnrichPipeline:DoiOrg:BaseUrl"] = sandbox.DoiOrgBaseUrl.ToString(),
            ["EnrichPipeline:Cache:Enabled"] = "false",
        };
        foreach (
            var limit in new[]
            {
                "CrossRef:ListRequestsPerSecond",
                "CrossRef:ListConcurrency",
                "CrossRef:SingleRequestsPerSecond",
                "CrossRef:SingleConcurrency",
                "PubMed:RequestsPerSecond",
                "PubMed:Concurrency",
            }
        )
            settings[$"EnrichPipeline:{limit}"] = "1000";
        return settings;
    }

    private async Task ByArticleAsync()
    {
        var folder = Directory.CreateTempSubdirectory("latency-");
        for (var run = 0; run < Runs; run++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            using var process = EnrichProcess.Start(enrich, ["article", sample, "--out", folder.FullName], settings);
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            Print(
                $"enrich article, process start included: {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.00} s, exit code "
                + $"{process.ExitCode}"
            );
        }
        folder.Delete(recursive: true);
    }

    private async Task ThroughServeAsync(string connection)
    {
        var storage = AzureClients.ByConnectionString(connection);
        settings["EnrichPipeline:Storage:ConnectionString"] = connection;
        var (process, ready) = EnrichProcess.Serve(enrich, settings);
        try
        {
            await ready;
            await DropAsync(storage);
        }
        finally
        {
            process.Kill();
            process.Dispose();
        }
    }

    private async Task DropAsync(AzureStorage storage)
    {
        var text = await File.ReadAllBytesAsync(sample);
        for (var run = 0; run < Runs; run++)
        {
            var name = $"sample-{run}.txt";
            var begun = TimeProvider.System.GetTimestamp();
            await storage.Articles.WriteAsync(name, text, CancellationToken.None);
            await WaitForAsync(storage.Enriched, $"{name}.json");
            Print($"enrich serve on Azurite, drop to document: {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.00} s");
        }
    }

    private static async Task WaitForAsync(IBlobs enriched, string name)
    {
        using var timer = new PeriodicTimer(_look);
        while (await enriched.ReadAsync(name, CancellationToken.None) is null)
            await timer.WaitForNextTickAsync();
    }

    private static void Print(string line) => Console.WriteLine(line);
}
