using System.Globalization;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests two years over 200 documents whose records appear, change, are retracted and un-retracted.</summary>
[Trait("Kind", "Slow")]
public sealed class TwoYearsTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int Documents = 200;
    private const int Weeks = 104;
    private const int CallsPerTick = 20;

    private static readonly Dictionary<string, string> _settings = new()
    {
        ["CrossRef:BatchDelay"] = "00:00:00.001",
        ["PubMed:BatchDelay"] = "00:00:00.001",
        ["Recheck:CallsPerTick"] = CallsPerTick.ToString(CultureInfo.InvariantCulture),
        ["Recheck:NoticesEvery"] = "90.00:00:00",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly ShiftedClock _clock = new(new DateTimeOffset(2027, 1, 4, 6, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<string, string> _etags = [];
    private SandboxServer? _sandbox;
    private TestPipeline? _pipeline;

    private SandboxServer Sandbox => _sandbox!;

    private TestPipeline Pipeline => _pipeline!;

    private string RecordsFile => Path.Combine(_folder.Path, "records.jsonl");

    public async Task InitializeAsync()
    {
        await File.WriteAllLinesAsync(RecordsFile, ChangingWorld.Records(0));
        _sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { RecordsFile = RecordsFile, AnnounceLimits = false },
            TimeProvider.System,
            CancellationToken.None
        );
        _pipeline = await TestPipeline.StartAsync(Sandbox, ("Folder", Path.Combine(_folder.Path, "store")), _settings, _clock);
    }

    public async Task DisposeAsync()
    {
        await Pipeline.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_change_is_found_by_the_first_due_look_and_nothing_else_is_rewritten()
    {
        await EnrichAllAsync();
        var calls = 0;
        for (var week = 1; week <= Weeks; week++)
        {
            _clock.Advance(TimeSpan.FromDays(7));
            if (ChangingWorld.Changes(week))
                await ReloadAsync(week);
            var due = await DueAsync();
            var before = Sandbox.Statistics().Calls;
            await Pipeline.Get<MaintenanceJob>().RunAsync(CancellationToken.None);
            await ProcessAsync();
            calls += Spent(before, week);
            await AssertTrueAsync(due, week);
        }

        await Pipeline.Get<MaintenanceJob>().RunAsync(CancellationToken.None);
        var told = await AssertHistoriesAsync();
        output.WriteLine(
            $"{calls} calls in {Weeks} weeks; {told.Count} changes told, of {told.DistinctBy(change => change.Article).Count()} of "
            + $"{Documents} documents"
        );
        output.WriteLine(
            string.Join(", ", told.CountBy(change => change.What).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}"))
        );
    }

    private static string NameOf(int document) => string.Create(CultureInfo.InvariantCulture, $"articles/{document}.txt");

    private static int[] WorksOf(int document) =>
        [document, (document + 97) % ChangingWorld.Works, ((document * 7) + 13) % ChangingWorld.Works];

    private async Task EnrichAllAsync()
    {
        for (var document = 0; document < Documents; document++)
        {
            var references = WorksOf(document).Select((work, index) => $"{index + 1}. {ChangingWorld.Citation(work)}");
            await Pipeline.DropAsync(
                NameOf(document),
                Encoding.UTF8.GetBytes("A short review\n\nReferences\n\n" + string.Join('\n', references) + "\n")
            );
            await Pipeline.IngestAsync(NameOf(document));
        }

        await ProcessAsync();
        foreach (var (document, read) in await AllAsync())
        {
            foreach (var (work, reference) in WorksOf(document).Zip(read.References))
                Assert.Equal(ChangingWorld.IsThere(work, 0) ? Verdict.Matched : Verdict.NotFound, reference.Verdict);
        }

        await RewrittenAsync();
    }

    private async Task ReloadAsync(int week)
    {
        await File.WriteAllLinesAsync(RecordsFile, ChangingWorld.Records(week));
        await Sandbox.ReloadAsync(CancellationToken.None);
    }

    /// <summary>Checks that no quota is used beyond what one recheck may plan.</summary>
    private int Spent(IReadOnlyDictionary<string, int> before, int week)
    {
        var spent = Sandbox.Statistics().Calls.ToDictionary(quota => quota.Key, quota => quota.Value - before.GetValueOrDefault(quota.Key));
        Assert.True(spent.Values.All(calls => calls <= CallsPerTick), $"In week {week}: {string.Join(", ", spent)}.");
        return spent.Values.Sum();
    }

    private async Task ProcessAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (
            await Pipeline.Storage.References.CountAsync(patience.Token) + await Pipeline.Storage.Assemblies.CountAsync(patience.Token) > 0
        )
        {
            if (await Pipeline.WorkOnceAsync(patience.Token) == 0)
                _clock.Advance(TimeSpan.FromSeconds(4));
        }
    }

    /// <summary>Returns the references that are due now, by document and ordinal.</summary>
    private async Task<HashSet<(int Document, int Ordinal)>> DueAsync()
    {
        var due = new HashSet<(int, int)>();
        for (var document = 0; document < Documents; document++)
        {
            var run = (await Pipeline.Get<RunStore>().CurrentAsync(NameOf(document), CancellationToken.None)).Current!.Run;
            var (looks, _) = await Pipeline.Get<RecheckStore>().ReadAsync(run, CancellationToken.None);
            due.UnionWith(
                looks!
                    .References.Where(reference => reference.DueAt <= _clock.GetUtcNow())
                    .Select(reference => (document, reference.Ordinal))
            );
        }

        return due;
    }

    private async Task AssertTrueAsync(HashSet<(int Document, int Ordinal)> due, int week)
    {
        var known = new Dictionary<int, EnrichedDocument>();
        foreach (var (name, history) in await RewrittenAsync())
            Assert.True(
                history.Any(change => _clock.GetUtcNow() - change.At < TimeSpan.FromDays(1)),
                $"{name} was rewritten in week {week} without cause."
            );
        foreach (
            var (document, ordinal) in due.Where(
                entry => ChangingWorld.ScriptOf(WorksOf(entry.Document)[entry.Ordinal - 1]) != Script.Stays)
        )
        {
            var read = known.TryGetValue(document, out var found) ? found : known[document] = await ReadAsync(document);
            AssertTrue(read.References[ordinal - 1], WorksOf(document)[ordinal - 1], week);
        }
    }

    private static void AssertTrue(EnrichedReference reference, int work, int week)
    {
        var where = $"work {work} ({ChangingWorld.ScriptOf(work)}) in week {week}";
        Assert.True(
            (ChangingWorld.IsThere(work, week) ? Verdict.Matched : Verdict.NotFound) == reference.Verdict,
            $"{where}: {reference.Verdict}"
        );
        var expected = string.Join(' ', ChangingWorld.NoticesOf(work, week).Order());
        var notices = string.Join(' ', reference.Notices.Select(notice => notice.Kind).Order());
        Assert.True(expected == notices, $"{where}: {notices} where {expected} was expected");
        Assert.True(
            reference.Doi?.Value == (reference.Verdict == Verdict.Matched ? ChangingWorld.DoiOf(work) : null),
            $"{where}: {reference.Doi}"
        );
        if (ChangingWorld.ScriptOf(work) == Script.IsReworded)
            Assert.True(
                (week >= ChangingWorld.WeekOf(work) ? "4" : null) == reference.Record!.Issue,
                $"{where}: issue {reference.Record.Issue}"
            );
    }

    /// <summary>Returns the documents that were written since the last call, with their histories.</summary>
    private async Task<List<(string Name, IReadOnlyList<Change> History)>> RewrittenAsync()
    {
        var rewritten = new List<(string, IReadOnlyList<Change>)>();
        await foreach (var entry in Pipeline.Storage.Enriched.ListAsync("articles/", CancellationToken.None))
        {
            if (!entry.Name.EndsWith(".json", StringComparison.Ordinal) || _etags.GetValueOrDefault(entry.Name) == entry.ETag)
                continue;
            _etags[entry.Name] = entry.ETag;
            rewritten.Add((entry.Name, (await ReadAsync(entry.Name)).History));
        }

        return rewritten;
    }

    private async Task<List<PendingChange>> AssertHistoriesAsync()
    {
        var all = await AllAsync();
        foreach (var (document, read) in all)
        {
            foreach (var (work, index) in WorksOf(document).Select((work, index) => (work, index)))
            {
                var told = read
                    .History.Where(change => change.Ordinal == index + 1 && change.What != ChangeKind.Assessment)
                    .Select(change => change.Notice is { } notice ? $"{change.What} {notice.Kind}" : $"{change.What}");
                Assert.Equal(Expected(ChangingWorld.ScriptOf(work)), told);
            }
        }

        var feed = new List<PendingChange>();
        await foreach (var entry in Pipeline.Storage.Enriched.ListAsync("_changes/", CancellationToken.None))
        {
            var text = (await Pipeline.Storage.Enriched.ReadAsync(entry.Name, CancellationToken.None))!.Content.ToString();
            feed.AddRange(
                text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonSerializer.Deserialize(line, ChangeJson.Default.PendingChange)!)
            );
        }

        Assert.Equal(
            all.SelectMany(pair => pair.Value.History).Select(change => change.Id).Order(),
            feed.Select(change => change.Id).Order()
        );
        Assert.All(
            feed,
            change =>
                Assert.Contains(all[int.Parse(change.Article[9..^4], CultureInfo.InvariantCulture)].History, own => own.Id == change.Id)
        );
        return feed;
    }

    private static string[] Expected(Script fate) => fate switch
    {
        Script.Appears => ["Verdict", "Doi", "Pmid"],
        Script.IsRetractedForAWhile => ["Notice Retraction", "NoticeWithdrawn Retraction"],
        Script.IsCorrected => ["Notice Correction"],
        Script.IsPublished => ["Notice NewVersion"],
        Script.IsReworded => ["Record"],
        Script.GetsPmid => ["Pmid"],
        Script.LosesPmid => ["Notice Other"],
        Script.IsDoubtedThenRetracted => ["Notice ExpressionOfConcern", "Notice Retraction"],
        _ => [],
    };

    private Task<EnrichedDocument> ReadAsync(int document) => ReadAsync(DocumentNames.Document(NameOf(document)));

    private async Task<EnrichedDocument> ReadAsync(string blob) =>
        DocumentJson.TryRead((await Pipeline.Storage.Enriched.ReadAsync(blob, CancellationToken.None))?.Content)!;

    private async Task<Dictionary<int, EnrichedDocument>> AllAsync()
    {
        var all = new Dictionary<int, EnrichedDocument>();
        for (var document = 0; document < Documents; document++)
            all[document] = await ReadAsync(document);
        return all;
    }
}
