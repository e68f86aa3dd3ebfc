using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

/// <summary>Tests a running <c>serve</c> whose storage is unreachable, busy, full or read-only.</summary>
[Trait("Kind", "Slow")]
public sealed class StorageTroubleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Azurite_ends_and_starts_again_and_serve_goes_on()
    {
        // Windows has no such signals.
        if (OperatingSystem.IsWindows())
            return;
        var data = Path.Combine(_folder.Path, "azurite");
        var accounts = $"restarted:{AzuriteProcess.Key}";
        var azurite = await AzuriteProcess.StartAsync(accounts, data);
        var connection = azurite.ConnectionString("restarted");
        var storage = AzureClients.ByConnectionString(connection);
        using var serve = new RunningServe(_folder.Path, [], "--connection", connection, "--sandbox");
        await serve.WatchingAsync();
        await DropAsync(storage, "before.txt");
        await DocumentAsync(storage, "before.txt");
        await DropAsync(storage, "during.txt");

        await azurite.StopAsync();
        await serve.SaysAsync("cannot be");
        var again = await AzuriteProcess.StartAsync(accounts, data, azurite);
        await DropAsync(storage, "after.txt");

        await AssertEnrichedAsync(storage, "during.txt");
        await AssertEnrichedAsync(storage, "after.txt");
        Assert.Equal(0, await serve.StopAsync());
        await again.StopAsync();
    }

    [Fact]
    public async Task Busy_storage_that_also_loses_answers_loses_and_repeats_nothing()
    {
        var azurite = await AzuriteProcess.StartAsync($"busy:{AzuriteProcess.Key}");
        await using var blobs = await TroubledStorage.StartAsync(azurite.Blobs, 0.12);
        await using var queues = await TroubledStorage.StartAsync(azurite.Queues, 0.12);
        var storage = AzureClients.ByConnectionString(azurite.ConnectionString("busy"));
        var connection = AzuriteProcess.ConnectionString("busy", blobs.Address, queues.Address);
        using var serve = new RunningServe(_folder.Path, [], "--connection", connection, "--sandbox");
        await serve.WatchingAsync();

        foreach (var number in Enumerable.Range(0, 5))
            await DropAsync(storage, $"a{number}.txt");

        foreach (var number in Enumerable.Range(0, 5))
            await AssertEnrichedAsync(storage, $"a{number}.txt");
        Assert.Equal(0, await storage.ReferencesPoison.CountAsync(CancellationToken.None));
        Assert.True(blobs.Kinds >= 4, "Too little trouble was made.");
        Assert.Equal(0, await serve.StopAsync());
        await azurite.StopAsync();
    }

    [SmallDiskFact]
    public async Task A_full_disk_is_told_of_nothing_is_torn_and_with_room_all_goes_on()
    {
        using var disk = new SmallDisk();
        var storage = new FolderStorage(disk.Path, TimeProvider.System);
        using var serve = new RunningServe(disk.Path);
        await serve.WatchingAsync();
        await DropAsync(storage, "before.txt");
        await DocumentAsync(storage, "before.txt");

        await DropAsync(storage, "during.txt");
        disk.Fill();
        await serve.SaysAsync("No space left on device");

        foreach (
            var file in Directory
                .GetFiles(Path.Combine(disk.Path, "enriched"), "*.json", SearchOption.AllDirectories)
                .Concat(Directory.GetFiles(Path.Combine(disk.Path, "runs"), "*.json", SearchOption.AllDirectories))
        )
            using (JsonDocument.Parse(await File.ReadAllBytesAsync(file)))
            {
                // Parsing it proves that the file is complete.
            }
        disk.MakeRoom();
        await AssertEnrichedAsync(storage, "before.txt");
        await AssertEnrichedAsync(storage, "during.txt");
        Assert.Equal(0, await serve.StopAsync());
        Assert.Empty(Directory.GetFiles(Path.Combine(disk.Path, ".tmp")));
    }

    [SmallDiskFact]
    public async Task Serve_does_not_start_on_a_full_or_a_read_only_folder()
    {
        using var disk = new SmallDisk();
        await new FolderStorage(disk.Path, TimeProvider.System).PrepareAsync(CancellationToken.None);
        disk.Fill();
        var full = await Enrich.RunAsync(_folder.Path, "serve", "--folder", disk.Path, "--sandbox");
        disk.MakeRoom();
        disk.MakeReadOnly();
        var readOnly = await Enrich.RunAsync(_folder.Path, "serve", "--folder", disk.Path, "--sandbox");
        disk.MakeWritable();

        Assert.Equal((3, 3), (full.Code, readOnly.Code));
        Assert.StartsWith("enrich: The storage cannot be used: No space left on device", full.Error, StringComparison.Ordinal);
        Assert.StartsWith("enrich: The storage cannot be used: Read-only file system", readOnly.Error, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public async Task Results_that_cannot_be_written_are_a_clear_error_and_leave_nothing_half()
    {
        using var disk = new SmallDisk();
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "paper.txt"), Texts.Article);
        var output = Path.Combine(disk.Path, "out");
        disk.Fill();

        var full = await Enrich.RunAsync(_folder.Path, "article", "paper.txt", "--out", output, "--sandbox");

        Assert.Equal(3, full.Code);
        Assert.Contains("No space left on device", full.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(output));
    }

    private static Task DropAsync(IStorage storage, string name) =>
        storage.Articles.WriteAsync(name, Encoding.UTF8.GetBytes(Texts.Article), CancellationToken.None);

    private static async Task<EnrichedDocument> DocumentAsync(IStorage storage, string name)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            if (await storage.Enriched.ReadAsync(DocumentNames.Document(name), patience.Token) is { } blob)
                return JsonSerializer.Deserialize(blob.Content, DocumentJson.Written.EnrichedDocument)!;
            await look.WaitForNextTickAsync(patience.Token);
        }
    }

    private static async Task AssertEnrichedAsync(IStorage storage, string name)
    {
        var document = await DocumentAsync(storage, name);
        Assert.Equal([1, 2], document.References.Select(reference => reference.Ordinal));
        Assert.Equal([Verdict.Matched, Verdict.NotFound], document.References.Select(reference => reference.Verdict));
        Assert.Equal(Texts.KnownDoi, document.References[0].Doi?.Value);
    }
}
