using System.Text;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Maintain;

/// <summary>Tests, over any storage, articles for which no event arrived.</summary>
public abstract class SweepContract(SandboxFixture sandbox) : IAsyncLifetime
{
    private readonly ShiftedClock _clock = new(TimeProvider.System.GetUtcNow());
    private TestPipeline? _pipeline;

    private TestPipeline Pipeline => _pipeline ?? throw new InvalidOperationException("The pipeline has not started.");

    public async Task InitializeAsync() => _pipeline = await TestPipeline.StartAsync(sandbox.Server, await NewStorageAsync(), time: _clock);

    public async Task DisposeAsync() => await Pipeline.DisposeAsync();

    [Fact]
    public async Task An_article_whose_event_was_lost_has_its_document_after_the_next_round()
    {
        await DropAsync("a/Übersicht.txt");
        _clock.Advance(TimeSpan.FromMinutes(10));

        await SweepAsync();

        await Pipeline.WorkUntilAsync(async () => await Pipeline.DocumentAsync("a/Übersicht.txt") is not null);
    }

    [Fact]
    public async Task A_young_article_is_left_to_its_event()
    {
        await DropAsync("a.txt");
        _clock.Advance(TimeSpan.FromMinutes(4));

        await SweepAsync();

        Assert.Equal(0, await QueuedAsync());
    }

    [Fact]
    public async Task An_article_that_has_its_run_is_left_alone()
    {
        await DropAsync("a.txt");
        await Pipeline.IngestAsync("a.txt");
        var queued = await QueuedAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));

        await SweepAsync();

        Assert.Equal(queued, await QueuedAsync());
    }

    [Fact]
    public async Task The_same_bytes_dropped_again_are_read_once_and_then_left_alone()
    {
        await DropAsync("a.txt");
        await Pipeline.IngestAsync("a.txt");
        await DropAsync("a.txt");
        _clock.Advance(TimeSpan.FromMinutes(10));

        await SweepAsync();

        var (current, _) = await Runs.CurrentAsync("a.txt", CancellationToken.None);
        Assert.Equal((await Pipeline.Storage.Articles.ReadAsync("a.txt", CancellationToken.None))!.ETag, current!.BlobETag);
        Assert.Equal(1, await QueuedAsync());
    }

    [Fact]
    public async Task An_article_that_changed_without_an_event_gets_a_new_run()
    {
        await DropAsync("a.txt");
        await Pipeline.IngestAsync("a.txt");
        var (before, _) = await Runs.CurrentAsync("a.txt", CancellationToken.None);
        await DropAsync("a.txt", "\n");
        _clock.Advance(TimeSpan.FromMinutes(10));

        await SweepAsync();

        var (after, _) = await Runs.CurrentAsync("a.txt", CancellationToken.None);
        Assert.NotEqual(before!.Version, after!.Version);
    }

    [Fact]
    public async Task An_article_whose_messages_were_not_all_queued_is_ingested_again()
    {
        await DropAsync("a.txt");
        await Pipeline.IngestAsync("a.txt");
        var (current, etag) = await Runs.CurrentAsync("a.txt", CancellationToken.None);
        Assert.True(await Runs.TrySetCurrentAsync(current! with { Queued = false }, etag, CancellationToken.None));
        _clock.Advance(TimeSpan.FromMinutes(10));

        await SweepAsync();

        Assert.True((await Runs.CurrentAsync("a.txt", CancellationToken.None)).Current!.Queued);
    }

    [Fact]
    public async Task All_parts_of_a_long_listing_are_swept()
    {
        string[] names = [.. Enumerable.Range(1, 7).Select(number => $"{number}.txt")];
        foreach (var name in names)
            await DropAsync(name);
        _clock.Advance(TimeSpan.FromMinutes(10));

        await SweepAsync(segmentSize: 3);

        foreach (var name in names)
            Assert.NotNull((await Runs.CurrentAsync(name, CancellationToken.None)).Current);
        Assert.Equal(7, await QueuedAsync());
    }

    [Fact]
    public async Task After_the_loss_of_all_runs_every_article_gets_one()
    {
        await DropAsync("a.txt");
        await Pipeline.IngestAsync("a.txt");
        _clock.Advance(TimeSpan.FromMinutes(10));
        await SweepAsync();
        await foreach (var entry in Pipeline.Storage.Runs.ListAsync("", CancellationToken.None))
            await Pipeline.Storage.Runs.DeleteAsync(entry.Name, CancellationToken.None);

        await SweepAsync();

        Assert.NotNull((await Runs.CurrentAsync("a.txt", CancellationToken.None)).Current);
    }

    protected abstract Task<(string Name, string Value)> NewStorageAsync();

    private RunStore Runs => Pipeline.Get<RunStore>();

    private Task DropAsync(string name, string more = "") =>
        Pipeline.DropAsync(
            name,
            Encoding.UTF8.GetBytes(
                $"References\n\n1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med "
                + $"2005, 352:549–557.\n{more}"
            )
        );

    private Task SweepAsync(int segmentSize = 5_000) =>
        new ArticleSweep(Pipeline.Storage, Runs, Pipeline.Get<IngestHandler>(), _clock, NullLogger<ArticleSweep>.Instance)
        {
            SegmentSize = segmentSize,
        }.SweepAsync(CancellationToken.None);

    private Task<int> QueuedAsync() => Pipeline.Storage.References.CountAsync(CancellationToken.None);
}

public sealed class FolderSweepTests(SandboxFixture sandbox) : SweepContract(sandbox), IClassFixture<SandboxFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<(string Name, string Value)> NewStorageAsync() =>
        Task.FromResult((nameof(StorageOptions.Folder), _folder.Path));
}

[Trait("Kind", "Slow")]
public sealed class AzureSweepTests(SandboxFixture sandbox) : SweepContract(sandbox), IClassFixture<SandboxFixture>
{
    protected override async Task<(string Name, string Value)> NewStorageAsync() =>
        (nameof(StorageOptions.ConnectionString), await Azurite.NewConnectionStringAsync());
}
