using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Support;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests the stored recheck states of runs, and the index of what is due.</summary>
public sealed class RecheckStoreTests : IDisposable
{
    private const int MostLosses = 9;

    private static readonly Run _run = new("a.txt", new string('a', 64));

    private readonly RecheckedArticles _articles = new();

    public void Dispose() => _articles.Dispose();

    [Fact]
    public async Task A_run_without_looks_has_none() =>
        Assert.Null((await _articles.Store.ReadAsync(_run, CancellationToken.None)).State);

    [Fact]
    public async Task What_is_written_is_read()
    {
        ReferenceRecheckState[] looks =
        [
            new(1, Verdict.Matched, 3, Now, Now.AddDays(-1), "0a1b2c3d", ReferenceRecheckState.None),
            new(2, Verdict.NotFound, 0, null),
        ];

        await _articles.WriteAsync(_run, looks);

        Assert.Equal(looks, await _articles.StatesAsync(_run));
    }

    [Fact]
    public async Task A_run_is_marked_in_the_hour_when_its_first_reference_is_due()
    {
        await _articles.WriteAsync(
            _run,
            Due(1) with
            {
                DueAt = Now.AddHours(2),
            },
            Due(2) with
            {
                DueAt = null,
            },
            Due(3) with
            {
                DueAt = Now.AddMinutes(10),
            }
        );

        Assert.Equal([$"looks/2026-11-01T13-{_run.Key}.json"], await _articles.EntriesAsync());
    }

    [Fact]
    public async Task A_run_of_which_nothing_is_ever_due_has_no_mark()
    {
        await _articles.WriteAsync(_run, Due(1) with { DueAt = null });

        Assert.Empty(await _articles.EntriesAsync());
    }

    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "a")]
    [InlineData(59, "a")]
    [InlineData(60, "ab")]
    [InlineData(300, "abc")]
    public async Task What_is_due_is_listed_by_the_hour_the_oldest_first(int minutes, string expected)
    {
        await _articles.WriteAsync(_run with { Article = "c" }, Due(1) with { DueAt = Now.AddHours(2) });
        await _articles.WriteAsync(_run with { Article = "a" }, Due(1));
        await _articles.WriteAsync(_run with { Article = "b" }, Due(1) with { DueAt = Now.AddHours(1) });

        var names = await _articles.Store.DueAsync(Now.AddMinutes(minutes), CancellationToken.None).ToListAsync();

        var articles = await Task.WhenAll(names.Select(name => _articles.Store.ReadEntryAsync(name, CancellationToken.None)));
        Assert.Equal(expected, string.Concat(articles.Select(mark => mark!.Article)));
    }

    [Fact]
    public async Task A_mark_tells_its_run_and_is_gone_once_removed()
    {
        await _articles.WriteAsync(_run, Due(1));
        var name = Assert.Single(await _articles.EntriesAsync());

        var mark = (await _articles.Store.ReadEntryAsync(name, CancellationToken.None))!;
        Assert.Equal((name, _run), (mark.Name, mark.Run));
        await _articles.Store.RemoveAsync(mark, CancellationToken.None);

        Assert.Null(await _articles.Store.ReadEntryAsync(name, CancellationToken.None));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, false)]
    [InlineData(60, false)]
    [InlineData(null, false)]
    public async Task Only_the_mark_of_the_first_hour_is_needed(int? minutes, bool needed)
    {
        await _articles.WriteAsync(_run, Due(1));
        var mark = (await _articles.Store.ReadEntryAsync(Assert.Single(await _articles.EntriesAsync()), CancellationToken.None))!;

        await _articles.WriteAsync(_run, Due(1) with { DueAt = minutes is { } later ? Now.AddMinutes(later) : null });

        Assert.Equal(needed, RecheckStore.Needs((await _articles.Store.ReadAsync(_run, CancellationToken.None)).State!, mark));
    }

    [Fact]
    public async Task A_change_to_nothing_leaves_what_is_there()
    {
        await _articles.WriteAsync(_run, Due(1));

        Assert.Null(await _articles.Store.UpdateAsync(_run, _ => null, CancellationToken.None));

        Assert.Equal([Due(1)], await _articles.StatesAsync(_run));
    }

    [Fact]
    public async Task What_stays_the_same_is_not_written_again()
    {
        await _articles.WriteAsync(_run, Due(1));
        var before = await ETagAsync();

        await _articles.Store.UpdateAsync(_run, known => known, CancellationToken.None);

        Assert.Equal(before, await ETagAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_comes_too_late_takes_up_what_the_other_wrote(bool exists)
    {
        if (exists)
            await _articles.WriteAsync(_run, Due(1));

        await Contested(MostLosses).UpdateAsync(_run, Counted, CancellationToken.None);

        Assert.Equal(exists ? 2 : 1, Assert.Single(await _articles.StatesAsync(_run)).Confirmations);
    }

    [Fact]
    public async Task Whoever_always_comes_too_late_tries_later() =>
        await Assert.ThrowsAsync<TryLaterException>(() => Contested(MostLosses + 1).UpdateAsync(_run, Counted, CancellationToken.None));

    /// <summary>Returns a state with one more recheck than the known one.</summary>
    private static RunRecheckState Counted(RunRecheckState? known) =>
        new(
            RunRecheckState.CurrentSchemaVersion,
            _run.Article,
            _run.Version,
            [Due(1) with { Confirmations = (known?.References[0].Confirmations ?? 0) + 1 }]
        );

    private RecheckStore Contested(int losses) =>
        new(new ContestedStorage(_articles.Storage, name => name == RecheckStore.NameOf(_run), losses));

    private async Task<string> ETagAsync() =>
        (await _articles.Storage.Runs.ReadAsync(RecheckStore.NameOf(_run), CancellationToken.None))!.ETag;
}
