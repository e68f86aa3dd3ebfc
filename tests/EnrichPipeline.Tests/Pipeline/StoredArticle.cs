using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>A folder with articles and their runs, written step by step as the pipeline would.</summary>
internal sealed class StoredArticle : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public StoredArticle()
    {
        Storage = new FolderStorage(_folder.Path, TimeProvider.System);
        Storage.PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
        Runs = new RunStore(Storage, TimeProvider.System);
    }

    public IStorage Storage { get; }

    public RunStore Runs { get; }

    public void Dispose() => _folder.Dispose();

    public Task DropAsync(string name, string content = "text") =>
        Storage.Articles.WriteAsync(name, System.Text.Encoding.UTF8.GetBytes(content), CancellationToken.None);

    /// <summary>Begins a run whose current version is <paramref name="version"/>, with all its messages queued.</summary>
    public async Task<Run> BeginAsync(string name, char version = 'a', string? problem = null)
    {
        var run = new Run(name, new string(version, 64));
        var (_, etag) = await Runs.CurrentAsync(name, CancellationToken.None);
        await Runs.TrySetCurrentAsync(
            new CurrentRun(CurrentRun.CurrentSchemaVersion, name, run.Version, "etag", Queued: true, Start, problem),
            etag,
            CancellationToken.None
        );
        return run;
    }

    public Task WriteManifestAsync(Run run, params string[] printed)
    {
        var references = printed.Select((text, index) => new Reference(index + 1, $"{index + 1}.", text, 0, text.Length, []));
        return Runs.CreateManifestAsync(
            run,
            Manifest.Of(new Article(run.Article, run.Version, new ArticleMetadata(), [.. references]), Start),
            CancellationToken.None
        );
    }

    public Task ResolveAsync(Run run, int ordinal, Verdict verdict) =>
        Runs.WriteResultAsync(
            run,
            new ReferenceResult(
                ReferenceResult.CurrentSchemaVersion,
                ordinal,
                new Resolution { Verdict = verdict },
                Start,
                CheckAgainAt: null
            ),
            CancellationToken.None
        );

    /// <summary>Completes an article.</summary>
    public async Task<Run> CompleteAsync(string name)
    {
        var run = await BeginAsync(name);
        await WriteManifestAsync(run, "One.", "Two.");
        await ResolveAsync(run, 1, Verdict.Matched);
        await ResolveAsync(run, 2, Verdict.NotFound);
        return run;
    }
}
