using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests how many calls to Azure Storage an article takes. docs/performance.md and docs/deploying.md state the numbers.</summary>
[Trait("Kind", "Slow")]
public sealed partial class StorageCallsTests(SandboxFixture sandbox, ITestOutputHelper output) : IClassFixture<SandboxFixture>
{
    private const int References = 40;

    [Fact]
    public async Task An_article_of_40_references_takes_no_more_calls_than_documented()
    {
        var calls = await CallsAsync();
        foreach (var (kind, count) in calls.OrderBy(call => call.Key))
            output.WriteLine($"{kind}: {count}, {count / (double)References:F2} a reference");

        Assert.InRange(calls["queue send"], References + 1, 1.2 * References);
        Assert.InRange(calls["queue delete"], References, 1.2 * References);
        Assert.InRange(calls["blob write"], 2 * References, 2.5 * References);
        // On a slow machine, the unfinished document is written once or twice more, and all results are read for it.
        Assert.InRange(calls["blob read"], 4 * References, (4 + (1.1 * calls["document write"])) * References);
        Assert.InRange(calls["blob list"], 1, 0.4 * References);
    }

    /// <summary>Returns the number of calls for an article from ingestion to document, by kind.</summary>
    private async Task<Dictionary<string, int>> CallsAsync()
    {
        var azurite = await AzuriteProcess.StartAsync($"counted:{AzuriteProcess.Key}");
        await using var blobs = await TroubledStorage.StartAsync(azurite.Blobs, rate: 0);
        await using var queues = await TroubledStorage.StartAsync(azurite.Queues, rate: 0);
        var connection = AzuriteProcess.ConnectionString("counted", blobs.Address, queues.Address);
        await using var pipeline = await TestPipeline.StartAsync(sandbox.Server, ("ConnectionString", connection));
        await pipeline.DropAsync("counted.txt", Article());
        var (blobsBefore, queuesBefore) = (blobs.Calls.Count, queues.Calls.Count);

        await pipeline.IngestAsync("counted.txt");
        while (await pipeline.WorkOnceAsync(CancellationToken.None) > 0)
        {
        }

        var made = blobs.Calls.Skip(blobsBefore).Select(BlobCall).Concat(queues.Calls.Skip(queuesBefore).Select(QueueCall));
        await azurite.StopAsync();
        return made.GroupBy(kind => kind).ToDictionary(kind => kind.Key, kind => kind.Count());
    }

    private static string BlobCall(string call) => call switch
    {
        _ when SlotCall().IsMatch(call) => "slot leases",
        _ when call.Contains("comp=list", StringComparison.Ordinal) => "blob list",
        _ when call.StartsWith("GET", StringComparison.Ordinal) || call.StartsWith("HEAD", StringComparison.Ordinal) => "blob read",
        _ when call.StartsWith("DELETE", StringComparison.Ordinal) => "blob delete",
        _ when call.Contains("/enriched/", StringComparison.Ordinal) => "document write",
        _ => "blob write",
    };

    private static string QueueCall(string call) => call switch
    {
        _ when call.StartsWith("POST", StringComparison.Ordinal) => "queue send",
        _ when call.StartsWith("DELETE", StringComparison.Ordinal) => "queue delete",
        _ when call.Contains("/messages", StringComparison.Ordinal) => "queue receive",
        _ => "queue other",
    };

    private static byte[] Article()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "samples", "labelled", "references.jsonl"))
            .Take(References)
            .Select((line, i) => $"{i + 1}. {JsonSerializer.Deserialize<JsonElement>(line).GetProperty("text").GetString()}");
        return Encoding.UTF8.GetBytes("References\n\n" + string.Join("\n", lines) + "\n");
    }

    [GeneratedRegex("/slots/|comp=lease", RegexOptions.NonBacktracking)]
    private static partial Regex SlotCall();
}
