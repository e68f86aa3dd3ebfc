using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests rechecks over any storage: the index of what is due, the change feed, crashes, and concurrent processes.</summary>
public abstract class RecheckContract : RecheckSetting
{
    [Fact]
    public async Task A_document_says_when_it_is_due_and_its_run_is_marked_in_the_first_of_these_hours()
    {
        var references = (await DocumentAsync()).References;

        Assert.Equal([Verdict.Matched, Verdict.NotFound, Verdict.Matched], references.Select(reference => reference.Verdict));
        Assert.Equal(
            ["2027-01-05T07", "2027-01-11T07", "2027-01-05T07"],
            references.Select(reference => $"{reference.CheckAgainAt:yyyy-MM-ddTHH}")
        );
        Assert.StartsWith("looks/2027-01-05T07-", Assert.Single(await EntriesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_and_nothing_written_before_it_is_due()
    {
        var (calls, before) = (Calls, await Pipeline.DocumentAsync(Name));

        Clock.Advance(TimeSpan.FromHours(23));
        await RecheckAsync();

        Assert.Equal(calls, Calls);
        Assert.Equal(before!.ToString(), (await Pipeline.DocumentAsync(Name))!.ToString());
    }

    [Fact]
    public async Task A_retraction_is_told_with_its_source_and_so_is_its_end()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        await RecheckInDaysAsync(1);
        await ReloadAsync(ChangingWorld.LaterWeekOf(Retracted));
        await RecheckInDaysAsync(31);

        var document = await DocumentAsync();
        var told = document.History.Where(change => change.Ordinal == 1).ToArray();
        Assert.Equal(
            [(ChangeKind.Notice, "publisher"), (ChangeKind.NoticeWithdrawn, "publisher")],
            told.Select(change => (change.What, change.Source))
        );
        Assert.All(
            told,
            change => Assert.Equal(ChangingWorld.NoticeDoiOf(Retracted, NoticeKind.Retraction), change.Notice!.Doi!.Value.Value)
        );
        Assert.Empty(document.References[0].Notices);
        await TellAsync();
        Assert.Equal(document.History.Select(change => change.Id), (await FeedAsync()).Select(change => change.Id));
    }

    [Fact]
    public async Task What_was_not_found_is_found_when_it_appears_and_rests_ever_longer_until_then()
    {
        await RecheckInDaysAsync(7);
        await RecheckInDaysAsync(27);
        Assert.Equal(1, (await StatesAsync()).Single(looks => looks.Ordinal == 2).Confirmations);
        await ReloadAsync(ChangingWorld.WeekOf(Appearing));
        await RecheckInDaysAsync(2);

        var document = await DocumentAsync();
        Assert.Equal(ChangingWorld.DoiOf(Appearing), document.References[1].Doi!.Value.Value);
        Assert.Equal(
            [ChangeKind.Verdict, ChangeKind.Doi, ChangeKind.Pmid, ChangeKind.Assessment],
            document.History.Where(change => change.Ordinal == 2).Select(change => change.What));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_damaged_state_is_skipped_until_its_article_is_dropped_again(string content)
    {
        var (before, entries) = (await StatesAsync(), await EntriesAsync());
        await Pipeline.Storage.Runs.WriteAsync(RecheckStore.NameOf(await RunAsync()), new BinaryData(content), CancellationToken.None);
        Clock.Advance(TimeSpan.FromDays(2));
        var calls = Calls;

        await RecheckAsync();

        Assert.Equal(calls, Calls);
        Assert.Equal(entries, await EntriesAsync());
        await DropAgainAsync();
        Assert.Equal(before, await StatesAsync());
        await RecheckAsync();
        Assert.True(Calls > calls);
    }

    [Fact]
    public async Task An_outage_leaves_it_due_and_withdraws_nothing()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        await RecheckInDaysAsync(1);
        await ReloadAsync(ChangingWorld.LaterWeekOf(Retracted));
        var before = await DocumentAsync();

        Clock.Advance(TimeSpan.FromDays(31));
        await using (
            var cutOff = await StartAsync(new() { ["CrossRef:BaseUrl"] = "http://127.0.0.1:9", ["PubMed:BaseUrl"] = "http://127.0.0.1:9" })
        )
            await cutOff.Get<IRecheckJob>().RunAsync(CancellationToken.None);

        Assert.Equal(before.History, (await DocumentAsync()).History);
        Assert.All(
            (await StatesAsync()).Where(looks => looks.Verdict == Verdict.Matched),
            looks => Assert.True(looks.DueAt - Clock.GetUtcNow() < TimeSpan.FromHours(8))
        );
        await RecheckInDaysAsync(1);
        Assert.Contains((await DocumentAsync()).History, change => change.What == ChangeKind.NoticeWithdrawn);
    }

    [Fact]
    public async Task One_source_out_of_reach_hides_no_notice_of_the_other()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        Clock.Advance(TimeSpan.FromDays(1.1));

        await using (var half = await StartAsync(new() { ["PubMed:BaseUrl"] = "http://127.0.0.1:9" }))
            await half.Get<IRecheckJob>().RunAsync(CancellationToken.None);
        await ProcessAsync();

        Assert.Equal(NoticeKind.Retraction, Assert.Single((await DocumentAsync()).References[0].Notices).Kind);
        Assert.Equal(0, (await StatesAsync()).Single(looks => looks.Ordinal == 1).Confirmations);
    }

    [Fact]
    public async Task Two_timers_at_once_ask_once_and_tell_once()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        Clock.Advance(TimeSpan.FromDays(1.1));
        await using var other = await StartAsync();

        await Task.WhenAll(RecheckAsync(), other.Get<MaintenanceJob>().RunAsync(CancellationToken.None));
        await ProcessAsync();
        await Task.WhenAll(TellAsync(), other.Get<ChangeFeed>().PublishAsync(CancellationToken.None));

        Assert.Single((await DocumentAsync()).History);
        Assert.Single(await FeedAsync());
    }

    [Fact]
    public async Task The_marks_of_deleted_and_replaced_articles_drop_out()
    {
        await DropAsync(Staying, Retracted);
        Clock.Advance(TimeSpan.FromDays(1.1));
        Assert.Equal(2, (await EntriesAsync()).Count);

        await RecheckAsync();
        Assert.Single(await EntriesAsync());

        await Pipeline.Storage.Articles.DeleteAsync(Name, CancellationToken.None);
        var calls = Calls;
        Clock.Advance(TimeSpan.FromDays(40));
        await RecheckAsync();
        Assert.Empty(await EntriesAsync());
        Assert.Equal(calls, Calls);
    }

    [Fact]
    public async Task An_article_that_was_moved_away_and_back_is_rechecked_again()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        var file = (await Pipeline.Storage.Articles.ReadAsync(Name, CancellationToken.None))!.Content;
        await Pipeline.Storage.Articles.DeleteAsync(Name, CancellationToken.None);
        await RecheckInDaysAsync(40);
        Assert.Empty(await EntriesAsync());

        await Pipeline.DropAsync(Name, file);
        Assert.Equal(IngestOutcome.Unchanged, await Pipeline.IngestAsync(Name));
        await RecheckAsync();
        await ProcessAsync();

        Assert.Equal(NoticeKind.Retraction, Assert.Single((await DocumentAsync()).References[0].Notices).Kind);
    }

    [Fact]
    public async Task A_mark_that_a_crash_left_behind_costs_nothing_and_goes()
    {
        Clock.Advance(TimeSpan.FromDays(1.1));
        var stale = Assert.Single(await EntriesAsync());
        var content = (await Pipeline.Storage.Runs.ReadAsync(stale, CancellationToken.None))!.Content;
        await RecheckAsync();
        await Pipeline.Storage.Runs.WriteAsync(stale, content, CancellationToken.None);
        var calls = Calls;

        await RecheckAsync();

        Assert.Equal(calls, Calls);
        Assert.DoesNotContain(stale, await EntriesAsync());
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Live_work_goes_first()
    {
        Clock.Advance(TimeSpan.FromDays(1.1));
        var calls = Calls;
        for (var message = 0; message <= new RecheckOptions().QuietBelow; message++)
            await Pipeline.Storage.References.SendAsync(BinaryData.FromString("{}"), TimeSpan.Zero, CancellationToken.None);

        await RecheckAsync();

        Assert.Equal(calls, Calls);
    }

    [Fact]
    public async Task What_the_share_does_not_allow_stays_due()
    {
        await using var poor = await StartAsync(new() { ["Recheck:CallsPerTick"] = "1", ["CrossRef:DoisPerCall"] = "1" });
        Clock.Advance(TimeSpan.FromDays(1.1));

        await poor.Get<IRecheckJob>().RunAsync(CancellationToken.None);
        Assert.Equal([1, 0, 0], (await StatesAsync()).Select(looks => looks.Confirmations));
        Clock.Advance(TimeSpan.FromMinutes(10));
        await poor.Get<IRecheckJob>().RunAsync(CancellationToken.None);
        Assert.Equal([1, 0, 1], (await StatesAsync()).Select(looks => looks.Confirmations));
    }

    [Fact]
    public async Task A_change_that_never_reached_the_document_is_not_told_and_one_that_did_is_told_after_a_crash()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        await RecheckInDaysAsync(1);
        var run = await RunAsync();
        var change = Assert.Single((await DocumentAsync()).History);
        await Pipeline.Get<ChangeFeed>().AddToOutboxAsync(run, [change with { Id = "never-written" }], CancellationToken.None);

        await TellAsync();
        await Pipeline.Get<ChangeFeed>().AddToOutboxAsync(run, [change], CancellationToken.None);
        await TellAsync();

        Assert.Equal([change.Id], (await FeedAsync()).Select(told => told.Id));
        Assert.Single(await NotesAsync());
        Clock.Advance(TimeSpan.FromHours(2));
        await TellAsync();
        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task A_query_finds_what_to_ask_again_and_queues_it()
    {
        var retry = Pipeline.Get<Retry>();

        var plan = Assert.Single(
            await FoundAsync(new RetryQuery(Verdict.NotFound, new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero), "journals/*"))
        );
        Assert.Equal((Name, 2), (plan.Article, Assert.Single(plan.Ordinals)));
        Assert.Empty(await FoundAsync(new RetryQuery(Verdict.NotFound, new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero), null)));
        Assert.Empty(await FoundAsync(new RetryQuery(Verdict.NotFound, null, "other/*")));
        await retry.QueueAsync(plan, CancellationToken.None);
        Assert.Equal(1, await Pipeline.Storage.References.CountAsync(CancellationToken.None));

        async Task<List<RetryPlan>> FoundAsync(RetryQuery query) => await retry.FindAsync(query, CancellationToken.None).ToListAsync();
    }
}

public sealed class FolderRecheckTests : RecheckContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<(string Name, string Value)> NewStorageAsync() => Task.FromResult(("Folder", _folder.Path));

    protected override void Clean() => _folder.Dispose();

    private protected override void Hurry(ShiftedClock clock) => clock.Advance(TimeSpan.FromSeconds(4));
}

[Trait("Kind", "Slow")]
public sealed class AzureRecheckTests : RecheckContract
{
    protected override async Task<(string Name, string Value)> NewStorageAsync() =>
        ("ConnectionString", await Azurite.NewConnectionStringAsync());
}
