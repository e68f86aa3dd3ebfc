using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests files that other processes ingest at the same time, and an ingest that dies halfway.</summary>
public sealed class RacedIngestTests : IDisposable
{
    private static readonly byte[] _article =
        "References\n\n1. Hare JF: Squirrels discriminate among callers. Anim Behav 1998, 55:451-460.\n"u8.ToArray();

    private readonly List<string> _steps = [];
    private readonly SteppedPipeline _step;
    private Func<string, Task> _others = _ => Task.CompletedTask;

    public RacedIngestTests() => _step = new SteppedPipeline(step =>
    {
        _steps.Add(step);
        return _others(step);
    });

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task An_ingest_that_loses_the_race_four_times_wins_the_fifth()
    {
        Race("write runs/current/", times: 4);

        Assert.Equal(IngestOutcome.Started, await IngestAsync());
        Assert.Equal(5, _steps.Count(step => step == "read articles/a.txt"));
        Assert.Single(_step.References());
    }

    [Fact]
    public async Task Who_loses_it_five_times_tries_later_and_has_queued_nothing()
    {
        Race("write runs/current/", times: 5);

        var later = await Assert.ThrowsAsync<TryLaterException>(() => IngestAsync());

        Assert.Contains("a.txt", later.Message, StringComparison.Ordinal);
        Assert.Equal(5, _steps.Count(step => step == "read articles/a.txt"));
        Assert.Empty(_step.References());
    }

    [Fact]
    public async Task Who_loses_it_while_messages_are_queued_looks_again()
    {
        Race("send assemblies", times: 1);

        Assert.Equal(IngestOutcome.Started, await IngestAsync());
        Assert.Equal(2, _steps.Count(step => step == "read articles/a.txt"));
        Assert.True((await _step.Runs.CurrentAsync(SteppedPipeline.Name, CancellationToken.None)).Current!.Queued);
    }

    [Theory]
    [InlineData("write runs/open/")]
    [InlineData("send references")]
    [InlineData("send assemblies")]
    public async Task What_was_cut_short_before_all_was_queued_is_begun_once_more(string last)
    {
        _others = step => step.StartsWith(last, StringComparison.Ordinal) ? throw new KilledException() : Task.CompletedTask;
        await Assert.ThrowsAsync<KilledException>(() => IngestAsync());
        _others = _ => Task.CompletedTask;
        _step.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(IngestOutcome.Started, await IngestAsync());
        var (current, _) = await _step.Runs.CurrentAsync(SteppedPipeline.Name, CancellationToken.None);
        Assert.Equal((true, SteppedPipeline.Start), (current!.Queued, current.StartedAt));
        Assert.NotEmpty(_step.References());
        Assert.Single(_step.Assemblies());
    }

    [Theory]
    [InlineData("write runs/current/")]
    [InlineData("write runs/open/")]
    [InlineData("find articles/")]
    [InlineData("send references")]
    [InlineData("send assemblies")]
    public async Task An_article_that_is_removed_while_it_is_ingested_leaves_no_run_behind(string step)
    {
        _others = at => at.StartsWith(step, StringComparison.Ordinal) ? RemoveAsync() : Task.CompletedTask;

        Assert.Equal(IngestOutcome.Gone, await IngestAsync());
        Assert.Empty(await NamesAsync(_step.Storage.Runs));
    }

    [Fact]
    public async Task A_refused_file_that_is_removed_while_it_is_ingested_leaves_no_error_record_behind()
    {
        _others = at => at.StartsWith("write enriched/", StringComparison.Ordinal) ? RemoveAsync() : Task.CompletedTask;

        Assert.Equal(IngestOutcome.Gone, await IngestAsync("Nothing here."u8.ToArray()));
        Assert.Empty(await NamesAsync(_step.Storage.Runs));
        Assert.Empty(await NamesAsync(_step.Storage.Enriched));
    }

    [Fact]
    public async Task An_article_that_is_dropped_again_just_after_its_removal_is_ingested()
    {
        _others = at => at switch
        {
            "find articles/a.txt" when _steps.Count(step => step == at) == 1 => RemoveAsync(),
            _ when at.StartsWith("delete runs/open/", StringComparison.Ordinal) => DropAsync(_article),
            _ => Task.CompletedTask,
        };

        Assert.Equal(IngestOutcome.Started, await IngestAsync());
        Assert.True((await _step.Runs.CurrentAsync(SteppedPipeline.Name, CancellationToken.None)).Current!.Queued);
    }

    /// <summary>Lets another process replace the pointer before each such step, so many times.</summary>
    private void Race(string step, int times) =>
        _others = async at =>
        {
            if (
                at.StartsWith(step, StringComparison.Ordinal)
                && _steps.Count(earlier => earlier.StartsWith(step, StringComparison.Ordinal)) <= times
            )
                await _step.SetCurrentAsync(new Run(SteppedPipeline.Name, $"{_steps.Count:D64}"));
        };

    private Task RemoveAsync() =>
        new ArticleRemover(_step.Storage, _step.Runs).RemoveAsync(SteppedPipeline.Name, CancellationToken.None);

    private Task DropAsync(byte[] article) =>
        _step.Storage.Articles.WriteAsync(SteppedPipeline.Name, article, CancellationToken.None);

    private static async Task<List<string>> NamesAsync(IBlobs blobs) =>
        await blobs.ListAsync("", CancellationToken.None).Select(entry => entry.Name).ToListAsync();

    private async Task<IngestOutcome> IngestAsync(byte[]? article = null)
    {
        await DropAsync(article ?? _article);
        return await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None);
    }
}
