using System.Text;
using System.Text.Json;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>An article with three references over any storage, records that change, and a clock that can be advanced.</summary>
public abstract class RecheckSetting : IAsyncLifetime, IDisposable
{
    private protected const string Name = "journals/Übersicht.txt";
    private protected const int Retracted = 1;
    private protected const int Appearing = 0;
    private protected const int Staying = 8;
    private const int BeforeAll = 1;

    private static readonly Dictionary<string, string> _settings = new()
    {
        ["CrossRef:BatchDelay"] = "00:00:00.001",
        ["PubMed:BatchDelay"] = "00:00:00.001",
        ["CrossRef:Retries"] = "0",
        ["PubMed:Retries"] = "0",
    };

    private readonly TemporaryFolder _records = new();
    private SandboxServer? _sandbox;
    private TestPipeline? _pipeline;
    private (string Name, string Value) _storage;

    private protected ShiftedClock Clock { get; } = new(new DateTimeOffset(2027, 1, 4, 6, 30, 0, TimeSpan.Zero));

    private SandboxServer Sandbox => _sandbox!;

    private protected TestPipeline Pipeline => _pipeline!;

    private string RecordsFile => Path.Combine(_records.Path, "records.jsonl");

    public async Task InitializeAsync()
    {
        await File.WriteAllLinesAsync(RecordsFile, ChangingWorld.Records(BeforeAll));
        _sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { RecordsFile = RecordsFile, AnnounceLimits = false },
            TimeProvider.System,
            CancellationToken.None
        );
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

    /// <summary>Returns the setting and value of a new, empty storage.</summary>
    protected abstract Task<(string Name, string Value)> NewStorageAsync();

    protected virtual void Clean()
    {
    }

    /// <summary>Advances the clock. Azure's queue has its own time, so there a test waits for delays of seconds.</summary>
    private protected virtual void Hurry(ShiftedClock clock)
    {
    }

    private protected int Calls => Sandbox.Statistics().Calls.Values.Sum();

    private protected Task<TestPipeline> StartAsync(Dictionary<string, string>? settings = null) =>
        TestPipeline.StartAsync(Sandbox, _storage, (settings ?? []).Concat(_settings).ToDictionary(), Clock);

    private protected async Task DropAsync(params int[] works)
    {
        var text =
            "A short review\n\nReferences\n\n"
            + string.Join('\n', works.Select((work, index) => $"{index + 1}. {ChangingWorld.Citation(work)}"))
            + "\n";
        await Pipeline.DropAsync(Name, Encoding.UTF8.GetBytes(text));
        await Pipeline.IngestAsync(Name);
        await ProcessAsync();
    }

    private protected async Task DropAgainAsync()
    {
        await Pipeline.IngestAsync(Name);
        await ProcessAsync();
    }

    private protected async Task ReloadAsync(int week)
    {
        await File.WriteAllLinesAsync(RecordsFile, ChangingWorld.Records(week));
        await Sandbox.ReloadAsync(CancellationToken.None);
    }

    private protected async Task RecheckInDaysAsync(int days)
    {
        Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(2));
        await RecheckAsync();
        await ProcessAsync();
    }

    private protected Task RecheckAsync() => Pipeline.Get<MaintenanceJob>().RunAsync(CancellationToken.None);

    private protected Task TellAsync() => Pipeline.Get<ChangeFeed>().PublishAsync(CancellationToken.None);

    private protected async Task ProcessAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (
            await Pipeline.Storage.References.CountAsync(patience.Token) + await Pipeline.Storage.Assemblies.CountAsync(patience.Token) > 0
        )
        {
            if (await Pipeline.WorkOnceAsync(patience.Token) == 0)
                Hurry(Clock);
        }
    }

    private protected async Task<EnrichedDocument> DocumentAsync() =>
        (await Pipeline.Get<RunStore>().DocumentAsync(Name, CancellationToken.None))?.Document!;

    private protected async Task<Run> RunAsync() =>
        (await Pipeline.Get<RunStore>().CurrentAsync(Name, CancellationToken.None)).Current!.Run;

    private protected async Task<IReadOnlyList<ReferenceRecheckState>> StatesAsync() =>
        (await Pipeline.Get<RecheckStore>().ReadAsync(await RunAsync(), CancellationToken.None)).State!.References;

    private protected Task<List<string>> EntriesAsync() => NamesAsync(RecheckStore.Prefix);

    private protected Task<List<string>> NotesAsync() => NamesAsync(ChangeFeed.Prefix);

    private async Task<List<string>> NamesAsync(string prefix) =>
        await Pipeline.Storage.Runs.ListAsync(prefix, CancellationToken.None).Select(entry => entry.Name).ToListAsync();

    private protected async Task<List<PendingChange>> FeedAsync()
    {
        var feed = new List<PendingChange>();
        await foreach (var entry in Pipeline.Storage.Enriched.ListAsync("_changes/", CancellationToken.None))
        {
            var text = (await Pipeline.Storage.Enriched.ReadAsync(entry.Name, CancellationToken.None))!.Content.ToString();
            feed.AddRange(
                text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonSerializer.Deserialize(line, ChangeJson.Default.PendingChange)!)
            );
        }

        return feed;
    }
}
