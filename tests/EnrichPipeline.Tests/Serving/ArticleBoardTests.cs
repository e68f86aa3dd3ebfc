using EnrichPipeline.Cli.WebPage;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Tests.Pipeline;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

/// <summary>Tests the list of the local page: it is right, and it is cheap however many tabs watch and articles wait.</summary>
public sealed class ArticleBoardTests : IDisposable
{
    private readonly StoredArticle _stored = new();
    private readonly FakeTimeProvider _time = new();
    private readonly ArticleBoard _board;

    public ArticleBoardTests() => _board = new(_stored.Storage, new StatusReader(_stored.Runs), _time);

    public void Dispose()
    {
        _board.Dispose();
        _stored.Dispose();
    }

    [Fact]
    public async Task Every_article_has_its_state()
    {
        foreach (var name in (string[])["complete", "partial", "refused", "waiting", "working"])
            await _stored.DropAsync(name);
        await _stored.CompleteAsync("complete");
        await _stored.Runs.OpenAsync(await _stored.CompleteAsync("partial"), CancellationToken.None);
        await _stored.BeginAsync("refused", problem: "The file is empty.");
        await _stored.WriteManifestAsync(await _stored.BeginAsync("working"), "One.");

        var rows = (await LookAsync()).OrderBy(row => row.Name, StringComparer.Ordinal);

        Assert.Equal(
            [
                new("complete", "complete", 2, 2, null),
                new("partial", "partial", 2, 2, null),
                new("refused", "refused", 0, 0, "The file is empty."),
                new("waiting", "waiting", 0, 0, null),
                new("working", "working", 1, 0, null),
            ],
            rows);
    }

    [Fact]
    public async Task Tabs_that_look_within_a_second_see_the_same_look()
    {
        await _stored.DropAsync("a");
        var first = await _board.GetRowsAsync(CancellationToken.None);
        await _stored.DropAsync("b");

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Same(first, await _board.GetRowsAsync(CancellationToken.None));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, (await _board.GetRowsAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task What_is_done_is_read_again_only_where_its_run_is_opened()
    {
        await _stored.DropAsync("a");
        var run = await _stored.CompleteAsync("a");
        Assert.Equal("complete", Assert.Single(await LookAsync()).State);

        await _stored.BeginAsync("a", problem: "Nobody looks.");
        Assert.Equal("complete", Assert.Single(await LookAsync()).State);
        await _stored.Runs.OpenAsync(run, CancellationToken.None);
        Assert.Equal("refused", Assert.Single(await LookAsync()).State);
    }

    [Fact]
    public async Task What_is_done_is_read_again_when_it_is_dropped_with_other_bytes()
    {
        await _stored.DropAsync("a");
        await _stored.CompleteAsync("a");
        await LookAsync();

        await _stored.DropAsync("a", "other text");
        await _stored.WriteManifestAsync(await _stored.BeginAsync("a", 'b'), "One.");

        Assert.Equal("working", Assert.Single(await LookAsync()).State);
    }

    [Fact]
    public async Task A_deleted_article_goes()
    {
        await _stored.DropAsync("a");
        await _stored.CompleteAsync("a");
        await LookAsync();

        await _stored.Storage.Articles.DeleteAsync("a", CancellationToken.None);

        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Of_many_it_reads_as_many_as_fit_into_a_round_and_the_rest_in_the_next()
    {
        for (var number = 10; number < 20; number++)
            await _stored.DropAsync($"{number}");
        using var board = new ArticleBoard(_stored.Storage, new StatusReader(_stored.Runs), new SlowClock(TimeSpan.FromMilliseconds(100)));

        var unread = new List<int>();
        while (unread is not [.., 0])
            unread.Add((await board.GetRowsAsync(CancellationToken.None)).Count(row => row.State == "unread"));

        Assert.Equal([6, 2, 0], unread.Distinct());
    }

    /// <summary>Reads the board a second later, so that it reads the storage again.</summary>
    private Task<IReadOnlyList<ArticleRow>> LookAsync()
    {
        _time.Advance(ArticleBoard.Period);
        return _board.GetRowsAsync(CancellationToken.None);
    }

    /// <summary>A clock that advances by a step each time it is read.</summary>
    private sealed class SlowClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _now, step.Ticks);
    }
}
