using System.Text;
using System.Text.Json;
using EnrichPipeline.Enrichment;
using EnrichPipeline.Enrichment.Changes;
using EnrichPipeline.Enrichment.Documents;
using EnrichPipeline.Enrichment.Looks;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Matching;
using EnrichPipeline.Records;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Enrichment.Looks;

/// <summary>Looking again over any storage: the index of what is due, the feed, and what crashes and others do to them.</summary>
public abstract class LookContract : IAsyncLifetime, IDisposable
{
    private const string Name = "journals/Übersicht.txt";
    private const int Retracted = 1;
    private const int Appearing = 0;
    private const int Staying = 8;
    private const int BeforeAll = 1;

    private static readonly Dictionary<string, string> _settings = new()
    {
        ["CrossRef:GatherFor"] = "00:00:00.001",
        ["PubMed:GatherFor"] = "00:00:00.001",
        ["CrossRef:Retries"] = "0",
        ["PubMed:Retries"] = "0",
    };

    private readonly TemporaryFolder _records = new();
    private readonly ShiftedClock _clock = new(new DateTimeOffset(2027, 1, 4, 6, 30, 0, TimeSpan.Zero));
    private SandboxServer? _sandbox;
    private TestPipeline? _pipeline;
    private (string Name, string Value) _storage;

    private SandboxServer Sandbox => _sandbox!;

    private TestPipeline Pipeline => _pipeline!;

    private string RecordsFile => Path.Combine(_records.Path, "records.jsonl");

    public async Task InitializeAsync()
    {
        await File.WriteAllLinesAsync(RecordsFile, ChangingWorld.Records(BeforeAll));
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { RecordsFile = RecordsFile, AnnounceLimits = false }, TimeProvider.System, CancellationToken.None);
        _storage = await NewStorageAsync();
        _pipeline = await StartAsync();
        await DropAsync(Retracted, Appearing, Staying);
    }

    public async Task DisposeAsync()
    {
        await Pipeline.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _records.Dispose();
        Clean();
    }

    [Fact]
    public async Task A_document_says_when_it_is_due_and_its_run_is_marked_in_the_first_of_these_hours()
    {
        var references = (await DocumentAsync()).References;

        Assert.Equal([Verdict.Matched, Verdict.NotFound, Verdict.Matched], references.Select(reference => reference.Verdict));
        Assert.Equal(["2027-01-05T07", "2027-01-11T07", "2027-01-05T07"], references.Select(reference => $"{reference.CheckAgainAt:yyyy-MM-ddTHH}"));
        Assert.StartsWith("looks/2027-01-05T07-", Assert.Single(await MarksAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_and_nothing_written_before_it_is_due()
    {
        var (calls, before) = (Calls, await Pipeline.DocumentAsync(Name));

        _clock.Advance(TimeSpan.FromHours(23));
        await LookAsync();

        Assert.Equal(calls, Calls);
        Assert.Equal(before!.ToString(), (await Pipeline.DocumentAsync(Name))!.ToString());
    }

    [Fact]
    public async Task A_retraction_is_told_with_its_source_and_so_is_its_end()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        await LookInDaysAsync(1);
        await ReloadAsync(ChangingWorld.LaterWeekOf(Retracted));
        await LookInDaysAsync(31);

        var document = await DocumentAsync();
        var told = document.History.Where(change => change.Ordinal == 1).ToArray();
        Assert.Equal([(ChangeKind.Notice, "publisher"), (ChangeKind.NoticeWithdrawn, "publisher")], told.Select(change => (change.What, change.Source)));
        Assert.All(told, change => Assert.Equal(ChangingWorld.NoticeDoiOf(Retracted, NoticeKind.Retraction), change.Notice!.Doi!.Value.Value));
        Assert.Empty(document.References[0].Notices);
        await TellAsync();
        Assert.Equal(document.History.Select(change => change.Id), (await FeedAsync()).Select(change => change.Id));
    }

    [Fact]
    public async Task What_was_not_found_is_found_when_it_appears_and_rests_ever_longer_until_then()
    {
        await LookInDaysAsync(7);
        await LookInDaysAsync(27);
        Assert.Equal(1, (await LooksAsync()).Single(looks => looks.Ordinal == 2).Looks);
        await ReloadAsync(ChangingWorld.WeekOf(Appearing));
        await LookInDaysAsync(2);

        var document = await DocumentAsync();
        Assert.Equal(ChangingWorld.DoiOf(Appearing), document.References[1].Doi!.Value.Value);
        Assert.Equal([ChangeKind.Verdict, ChangeKind.Doi, ChangeKind.Pmid], document.History.Where(change => change.Ordinal == 2).Select(change => change.What));
    }

    [Fact]
    public async Task An_outage_leaves_it_due_and_withdraws_nothing()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        await LookInDaysAsync(1);
        await ReloadAsync(ChangingWorld.LaterWeekOf(Retracted));
        var before = await DocumentAsync();

        _clock.Advance(TimeSpan.FromDays(31));
        await using (var cutOff = await StartAsync(new() { ["CrossRef:BaseUrl"] = "http://127.0.0.1:9", ["PubMed:BaseUrl"] = "http://127.0.0.1:9" }))
            await cutOff.Get<ILookAgain>().LookAsync(CancellationToken.None);

        Assert.Equal(before.History, (await DocumentAsync()).History);
        Assert.All((await LooksAsync()).Where(looks => looks.Verdict == Verdict.Matched), looks => Assert.True(looks.DueAt - _clock.GetUtcNow() < TimeSpan.FromHours(8)));
        await LookInDaysAsync(1);
        Assert.Contains((await DocumentAsync()).History, change => change.What == ChangeKind.NoticeWithdrawn);
    }

    [Fact]
    public async Task One_source_out_of_reach_hides_no_notice_of_the_other()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        _clock.Advance(TimeSpan.FromDays(1.1));

        await using (var half = await StartAsync(new() { ["PubMed:BaseUrl"] = "http://127.0.0.1:9" }))
            await half.Get<ILookAgain>().LookAsync(CancellationToken.None);
        await WorkOffAsync();

        Assert.Equal(NoticeKind.Retraction, Assert.Single((await DocumentAsync()).References[0].Notices).Kind);
        Assert.Equal(0, (await LooksAsync()).Single(looks => looks.Ordinal == 1).Looks);
    }

    [Fact]
    public async Task Two_timers_at_once_ask_once_and_tell_once()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        _clock.Advance(TimeSpan.FromDays(1.1));
        await using var other = await StartAsync();

        await Task.WhenAll(LookAsync(), other.Get<Reenrich>().LookAgainAsync(CancellationToken.None));
        await WorkOffAsync();
        await Task.WhenAll(TellAsync(), other.Get<ChangeFeed>().TellAsync(CancellationToken.None));

        Assert.Single((await DocumentAsync()).History);
        Assert.Single(await FeedAsync());
    }

    [Fact]
    public async Task The_marks_of_deleted_and_replaced_articles_drop_out()
    {
        await DropAsync(Staying, Retracted);
        _clock.Advance(TimeSpan.FromDays(1.1));
        Assert.Equal(2, (await MarksAsync()).Count);

        await LookAsync();
        Assert.Single(await MarksAsync());

        await Pipeline.Storage.Articles.DeleteAsync(Name, CancellationToken.None);
        var calls = Calls;
        _clock.Advance(TimeSpan.FromDays(40));
        await LookAsync();
        Assert.Empty(await MarksAsync());
        Assert.Equal(calls, Calls);
    }

    [Fact]
    public async Task A_mark_that_a_crash_left_behind_costs_nothing_and_goes()
    {
        _clock.Advance(TimeSpan.FromDays(1.1));
        var stale = Assert.Single(await MarksAsync());
        var content = (await Pipeline.Storage.Runs.ReadAsync(stale, CancellationToken.None))!.Content;
        await LookAsync();
        await Pipeline.Storage.Runs.WriteAsync(stale, content, CancellationToken.None);
        var calls = Calls;

        await LookAsync();

        Assert.Equal(calls, Calls);
        Assert.DoesNotContain(stale, await MarksAsync());
        Assert.Single(await MarksAsync());
    }

    [Fact]
    public async Task Live_work_goes_first()
    {
        _clock.Advance(TimeSpan.FromDays(1.1));
        var calls = Calls;
        for (var message = 0; message <= new LookAgainOptions().QuietBelow; message++)
            await Pipeline.Storage.References.SendAsync(BinaryData.FromString("{}"), TimeSpan.Zero, CancellationToken.None);

        await LookAsync();

        Assert.Equal(calls, Calls);
    }

    [Fact]
    public async Task What_the_share_does_not_allow_stays_due()
    {
        await using var poor = await StartAsync(new() { ["LookAgain:CallsPerTick"] = "1", ["CrossRef:DoisPerCall"] = "1" });
        _clock.Advance(TimeSpan.FromDays(1.1));

        await poor.Get<ILookAgain>().LookAsync(CancellationToken.None);
        Assert.Equal([1, 0, 0], (await LooksAsync()).Select(looks => looks.Looks));
        _clock.Advance(TimeSpan.FromMinutes(10));
        await poor.Get<ILookAgain>().LookAsync(CancellationToken.None);
        Assert.Equal([1, 0, 1], (await LooksAsync()).Select(looks => looks.Looks));
    }

    [Fact]
    public async Task A_change_that_never_reached_the_document_is_not_told_and_one_that_did_is_told_after_a_crash()
    {
        await ReloadAsync(ChangingWorld.WeekOf(Retracted));
        await LookInDaysAsync(1);
        var run = await RunAsync();
        var change = Assert.Single((await DocumentAsync()).History);
        await Pipeline.Get<ChangeFeed>().NoteAsync(run, [change with { Id = "never-written" }], CancellationToken.None);

        await TellAsync();
        await Pipeline.Get<ChangeFeed>().NoteAsync(run, [change], CancellationToken.None);
        await TellAsync();

        Assert.Equal([change.Id], (await FeedAsync()).Select(told => told.Id));
        Assert.Single(await NotesAsync());
        _clock.Advance(TimeSpan.FromHours(2));
        await TellAsync();
        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task A_query_finds_what_to_ask_again_and_queues_it()
    {
        var retry = Pipeline.Get<Retry>();

        var plan = Assert.Single(await FoundAsync(new RetryQuery(Verdict.NotFound, new DateTimeOffset(2027, 1, 4, 0, 0, 0, TimeSpan.Zero), "journals/*")));
        Assert.Equal((Name, 2), (plan.Article, Assert.Single(plan.Ordinals)));
        Assert.Empty(await FoundAsync(new RetryQuery(Verdict.NotFound, new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero), null)));
        Assert.Empty(await FoundAsync(new RetryQuery(Verdict.NotFound, null, "other/*")));
        await retry.QueueAsync(plan, CancellationToken.None);
        Assert.Equal(1, await Pipeline.Storage.References.CountAsync(CancellationToken.None));

        async Task<List<RetryPlan>> FoundAsync(RetryQuery query) => await retry.FindAsync(query, CancellationToken.None).ToListAsync();
    }

    /// <summary>The setting and value of a storage that is new and empty.</summary>
    protected abstract Task<(string Name, string Value)> NewStorageAsync();

    protected virtual void Clean()
    {
    }

    /// <summary>Azure's queue keeps its own time, so that delays of seconds are waited for.</summary>
    private protected virtual void Hurry(ShiftedClock clock)
    {
    }

    private int Calls => Sandbox.Statistics().Calls.Values.Sum();

    private Task<TestPipeline> StartAsync(Dictionary<string, string>? settings = null) =>
        TestPipeline.StartAsync(Sandbox, _storage, (settings ?? []).Concat(_settings).ToDictionary(), _clock);

    private async Task DropAsync(params int[] works)
    {
        var text = "A short review\n\nReferences\n\n" + string.Join('\n', works.Select((work, index) => $"{index + 1}. {ChangingWorld.Citation(work)}")) + "\n";
        await Pipeline.DropAsync(Name, Encoding.UTF8.GetBytes(text));
        await Pipeline.IngestAsync(Name);
        await WorkOffAsync();
    }

    private async Task ReloadAsync(int week)
    {
        await File.WriteAllLinesAsync(RecordsFile, ChangingWorld.Records(week));
        await Sandbox.ReloadAsync(CancellationToken.None);
    }

    private async Task LookInDaysAsync(int days)
    {
        _clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(2));
        await LookAsync();
        await WorkOffAsync();
    }

    private Task LookAsync() => Pipeline.Get<Reenrich>().LookAgainAsync(CancellationToken.None);

    private Task TellAsync() => Pipeline.Get<ChangeFeed>().TellAsync(CancellationToken.None);

    private async Task WorkOffAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await Pipeline.Storage.References.CountAsync(patience.Token) + await Pipeline.Storage.Assemblies.CountAsync(patience.Token) > 0)
        {
            if (await Pipeline.WorkOnceAsync(patience.Token) == 0)
                Hurry(_clock);
        }
    }

    private async Task<EnrichedDocument> DocumentAsync() =>
        DocumentJson.TryRead(await Pipeline.Get<RunStore>().DocumentAsync(Name, CancellationToken.None))!;

    private async Task<Run> RunAsync() => (await Pipeline.Get<RunStore>().CurrentAsync(Name, CancellationToken.None)).Current!.Run;

    private async Task<IReadOnlyList<ReferenceLooks>> LooksAsync() =>
        (await Pipeline.Get<LookStore>().ReadAsync(await RunAsync(), CancellationToken.None))!.References;

    private Task<List<string>> MarksAsync() => NamesAsync(LookStore.Prefix);

    private Task<List<string>> NotesAsync() => NamesAsync(ChangeFeed.Prefix);

    private async Task<List<string>> NamesAsync(string prefix) =>
        await Pipeline.Storage.Runs.ListAsync(prefix, CancellationToken.None).Select(entry => entry.Name).ToListAsync();

    private async Task<List<ToldChange>> FeedAsync()
    {
        var feed = new List<ToldChange>();
        await foreach (var entry in Pipeline.Storage.Enriched.ListAsync("_changes/", CancellationToken.None))
        {
            var text = (await Pipeline.Storage.Enriched.ReadAsync(entry.Name, CancellationToken.None))!.Content.ToString();
            feed.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, ChangeJson.Default.ToldChange)!));
        }

        return feed;
    }
}

public sealed class FolderLookTests : LookContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<(string Name, string Value)> NewStorageAsync() => Task.FromResult(("Folder", _folder.Path));

    protected override void Clean() => _folder.Dispose();

    private protected override void Hurry(ShiftedClock clock) => clock.Advance(TimeSpan.FromSeconds(4));
}

public sealed class AzureLookTests : LookContract
{
    protected override async Task<(string Name, string Value)> NewStorageAsync() => ("ConnectionString", await Azurite.NewConnectionStringAsync());
}
