using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Completed articles, the recheck states of their references, and a clock.</summary>
internal sealed class RecheckedArticles : IDisposable
{
    /// <summary>The start time, at a full hour.</summary>
    public static readonly DateTimeOffset Now = StoredArticle.Start;

    private readonly StoredArticle _articles = new();

    public RecheckedArticles() => Store = new RecheckStore(Storage);

    public FakeTimeProvider Time { get; } = new(Now);

    public IStorage Storage => _articles.Storage;

    public RunStore Runs => _articles.Runs;

    public RecheckStore Store { get; }

    public void Dispose() => _articles.Dispose();

    public static RecheckPolicy Policy(RecheckOptions? looking = null) =>
        new(Options.Create(looking ?? new()), Options.Create(new EnrichmentOptions()));

    public static ReferenceRecheckState Due(int ordinal, Verdict verdict = Verdict.Matched) => new(ordinal, verdict, 1, Now);

    public static Doi DoiOf(Run run, int ordinal) => Doi.Parse($"10.5555/{run.Article}.{ordinal}");

    /// <summary>Adds a completed article. Its matched references have DOIs but no PMIDs.</summary>
    public async Task<Run> AddAsync(string name, params ReferenceRecheckState[] looks)
    {
        await _articles.DropAsync(name);
        var run = await _articles.BeginAsync(name);
        await Runs.CreateManifestAsync(run, ManifestOf(run, looks), CancellationToken.None);
        await Runs.TryWriteDocumentAsync(DocumentOf(run, looks), null, CancellationToken.None);
        await WriteAsync(run, looks);
        return run;
    }

    /// <summary>Replaces the file of that name by another.</summary>
    public Task ReplaceAsync(string name) => _articles.BeginAsync(name, 'b');

    public Task ResolveAsync(Run run, int ordinal, Verdict verdict) => _articles.ResolveAsync(run, ordinal, verdict);

    public Task WriteAsync(Run run, params ReferenceRecheckState[] looks) =>
        Store.UpdateAsync(
            run,
            _ => new RunRecheckState(RunRecheckState.CurrentSchemaVersion, run.Article, run.Version, looks),
            CancellationToken.None
        );

    public async Task<IReadOnlyList<ReferenceRecheckState>> StatesAsync(Run run) =>
        (await Store.ReadAsync(run, CancellationToken.None)).State!.References;

    public async Task<List<string>> EntriesAsync() =>
        await Storage.Runs.ListAsync(RecheckStore.Prefix, CancellationToken.None).Select(entry => entry.Name).ToListAsync();

    /// <summary>Returns the queued references, with a plus after those that are asked again.</summary>
    public async Task<List<string>> QueuedAsync()
    {
        var messages = await Storage.References.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None);
        return [.. messages.Select(message => NameOf(message.Body)).Order(StringComparer.Ordinal)];
    }

    private static string NameOf(BinaryData body) =>
        MessageFormat.TryRead(body, out ReferenceMessage? message) ? $"{message.Ordinal}{(message.Again ? "+" : "")}" : "unreadable";

    private static Manifest ManifestOf(Run run, IEnumerable<ReferenceRecheckState> looks) =>
        new(
            Manifest.CurrentSchemaVersion,
            run.Article,
            run.Version,
            Now,
            new ArticleMetadata(),
            null,
            [
                .. looks.Select(look => new ManifestEntry(
                    new Reference(look.Ordinal, null, BareDocument.PrintedOf(look.Ordinal), 0, 0, []),
                    new Citation()
                )),
            ]
        );

    private static EnrichedDocument DocumentOf(Run run, IEnumerable<ReferenceRecheckState> looks) =>
        BareDocument.Of(
            run,
            [
                .. looks.Select(look =>
                    BareDocument.Reference(look.Ordinal, look.Verdict) with
                    {
                        Doi = look.Verdict == Verdict.Matched ? DoiOf(run, look.Ordinal) : null,
                    }
                ),
            ]
        );
}
