using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests what a recheck writes to storage.</summary>
public sealed class RecheckApplierTests : IDisposable
{
    private const string Mark = "0a1b2c3d";

    private static readonly Notice _retraction = new(NoticeKind.Retraction, null, "publisher", 2026, NoticeDirection.About);
    private static readonly DateTimeOffset _inAMonth = Now.AddDays(30);
    private static readonly DateTimeOffset _tomorrow = Now.AddDays(1);

    private readonly RecheckedArticles _articles = new();

    public void Dispose() => _articles.Dispose();

    [Fact]
    public async Task A_look_that_finds_nothing_new_counts_and_the_next_is_due_in_a_month()
    {
        var due = await DueAsync(Due(1) with { AskedAt = Now.AddDays(-2) });

        Assert.Equal(1, await TakeAsync(due, Found(due, 1) with { CrossRef = Mark, PubMed = ReferenceRecheckState.None }));

        Assert.Equal([new(1, Verdict.Matched, 2, _inAMonth, null, Mark, ReferenceRecheckState.None)], await _articles.StatesAsync(due.Run));
        Assert.Equal([$"looks/2026-12-01T12-{due.Run.Key}.json"], await _articles.EntriesAsync());
        Assert.Empty(await _articles.QueuedAsync());
        Assert.Equal(0, await AssembliesAsync());
    }

    [Fact]
    public async Task What_was_not_answered_is_due_again_in_six_hours_and_does_not_count()
    {
        var due = await DueAsync(Due(1), Due(2));
        _articles.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(
            1,
            await TakeAsync(due, Found(due, 1) with { IsComplete = false, RecordChanged = true, CrossRef = Mark }, Found(due, 2))
        );

        Assert.Equal(Due(1) with { DueAt = Now.AddHours(7) }, (await _articles.StatesAsync(due.Run))[0]);
        Assert.Empty(await _articles.QueuedAsync());
    }

    [Fact]
    public async Task Another_record_of_its_work_makes_a_reference_asked_about_anew()
    {
        var due = await DueAsync(Due(1) with { CrossRef = Mark }, Due(2));

        await TakeAsync(due, Found(due, 1) with { RecordChanged = true, CrossRef = "ffffffff" }, Found(due, 2));

        Assert.Equal(["1+"], await _articles.QueuedAsync());
        Assert.Equal(Due(1) with { CrossRef = Mark, AskedAt = Now, DueAt = _tomorrow }, (await _articles.StatesAsync(due.Run))[0]);
    }

    [Fact]
    public async Task What_is_not_matched_is_asked_about_anew()
    {
        var due = await DueAsync(Due(1, Verdict.NotFound), Due(2, Verdict.Probable), Due(3, Verdict.NotFound) with { DueAt = _inAMonth });

        Assert.Equal(0, await TakeAsync(due));

        Assert.Equal(["1+", "2+"], await _articles.QueuedAsync());
        Assert.Equal(
            [(Now, _tomorrow), (Now, _tomorrow), (null, _inAMonth)],
            (await _articles.StatesAsync(due.Run)).Select(looks => (looks.AskedAt, looks.DueAt))
        );
    }

    [Fact]
    public async Task News_is_written_with_its_time_and_the_document_is_written_anew()
    {
        var due = await DueAsync(Due(1), Due(2));
        await _articles.ResolveAsync(due.Run, 1, Verdict.Matched);
        _articles.Time.Advance(TimeSpan.FromDays(1));

        await TakeAsync(due, Found(due, 1) with { Notices = [_retraction] }, Found(due, 2));

        var result = (await _articles.Runs.ResultAsync(due.Run, 1, CancellationToken.None))!;
        Assert.Equal([_retraction], result.Resolution.Notices);
        Assert.Equal((_tomorrow, null, _tomorrow.AddDays(30)), (result.ResolvedAt, result.ConfirmedAt, result.CheckAgainAt));
        Assert.Equal(1, await AssembliesAsync());
    }

    [Fact]
    public async Task News_of_what_is_not_matched_any_more_is_dropped()
    {
        var due = await DueAsync(Due(1), Due(2));
        await _articles.ResolveAsync(due.Run, 1, Verdict.NotFound);

        await TakeAsync(due, Found(due, 1) with { Notices = [_retraction] }, Found(due, 2) with { Notices = [_retraction] });

        Assert.Empty((await _articles.Runs.ResultAsync(due.Run, 1, CancellationToken.None))!.Resolution.Notices);
        Assert.Null(await _articles.Runs.ResultAsync(due.Run, 2, CancellationToken.None));
    }

    [Fact]
    public async Task A_result_written_meanwhile_is_kept()
    {
        var due = await DueAsync(Due(1), Due(2));
        var settled = Due(1) with { Verdict = Verdict.Probable, Confirmations = 0, DueAt = _tomorrow };
        await _articles.WriteAsync(due.Run, settled, Due(2));

        await TakeAsync(due, Found(due, 1), Found(due, 2));

        Assert.Equal([settled, Due(2) with { Confirmations = 2, DueAt = _inAMonth }], await _articles.StatesAsync(due.Run));
    }

    [Fact]
    public async Task A_run_that_still_has_something_due_keeps_its_mark()
    {
        var due = await DueAsync(Due(1), Due(2));

        await TakeAsync(due, Found(due, 1));

        Assert.Equal([due.Entry.Name], await _articles.EntriesAsync());
    }

    [Fact]
    public async Task A_run_whose_looks_were_deleted_meanwhile_gets_none_again()
    {
        var due = await DueAsync(Due(1));
        await _articles.Storage.Runs.DeleteAsync(RecheckStore.NameOf(due.Run), CancellationToken.None);

        await TakeAsync(due, Found(due, 1));

        Assert.Null((await _articles.Store.ReadAsync(due.Run, CancellationToken.None)).State);
        Assert.Empty(await _articles.EntriesAsync());
    }

    [Fact]
    public async Task A_run_whose_manifest_was_deleted_asks_about_nothing()
    {
        var due = await DueAsync(Due(1, Verdict.NotFound));
        await _articles.Storage.Runs.DeleteAsync(RunNames.Manifest(due.Run), CancellationToken.None);

        await TakeAsync(due);

        Assert.Empty(await _articles.QueuedAsync());
    }

    private async Task<DueRun> DueAsync(params ReferenceRecheckState[] looks)
    {
        var run = await _articles.AddAsync("a.txt", looks);
        var mark = (await _articles.Store.ReadEntryAsync(Assert.Single(await _articles.EntriesAsync()), CancellationToken.None))!;
        var due = looks.ToLookup(look => look.DueAt <= Now && look.Verdict == Verdict.Matched);
        return new DueRun(
            mark,
            (await _articles.Store.ReadAsync(run, CancellationToken.None)).State!,
            [.. due[true].Select(look => new RecheckTarget(look, DoiOf(run, look.Ordinal), null, null, []))],
            [.. due[false].Where(look => look.DueAt <= Now)],
            default,
            IsCut: false);
    }

    private static RecheckDiff Found(DueRun due, int ordinal)
    {
        var target = due.Fetches.Single(reading => reading.State.Ordinal == ordinal);
        return new RecheckDiff(target, IsComplete: true, RecordChanged: false, [], target.Doi, null, null, null, null);
    }

    private Task<int> TakeAsync(DueRun due, params RecheckDiff[] findings) =>
        new RecheckApplier(
            _articles.Runs,
            new RunQueue(_articles.Storage, _articles.Time),
            _articles.Store,
            Policy(),
            _articles.Time
        ).ApplyAsync(due, findings, CancellationToken.None);

    private Task<int> AssembliesAsync() => _articles.Storage.Assemblies.CountAsync(CancellationToken.None);
}
