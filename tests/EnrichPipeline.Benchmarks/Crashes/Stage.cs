using System.Diagnostics;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>A storage and the <c>enrich serve</c> processes that work on it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    private readonly int _processes;
    private readonly string _enrich;
    private readonly string _folder;
    private readonly Dictionary<string, string?> _settings;
    private readonly ServiceProvider _services;
    private readonly List<Process> _running = [];
    private int _dropped;

    public Stage(string enrich, SandboxServer sandbox, string folder, string? connection, int processes = 2)
        : this(enrich, ServeSettings.Of(sandbox, folder, connection), folder, processes)
    {
    }

    public Stage(string enrich, Dictionary<string, string?> settings, string folder, int processes)
    {
        (_enrich, _settings, _folder, _processes) = (enrich, settings, folder, processes);
        _services = new ServiceCollection().AddLogging()
            .AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build()).BuildServiceProvider();
    }

    public IReadOnlyList<Process> Running => _running;

    private IStorage Storage => _services.GetRequiredService<IStorage>();

    public async Task DropAsync(IEnumerable<DroppedArticle> drops)
    {
        await Storage.PrepareAsync(CancellationToken.None);
        foreach (var drop in drops)
        {
            await Storage.Articles.WriteAsync(drop.Name, Encoding.UTF8.GetBytes(drop.Text), CancellationToken.None);
            _dropped++;
        }
        while (_running.Count < _processes)
            _running.Add(Start());
    }

    /// <summary>Kills a process with SIGKILL and starts another.</summary>
    public void KillOne(int which)
    {
        using var victim = _running[which % _running.Count];
        _running.Remove(victim);
        victim.Kill();
        victim.WaitForExit();
        _running.Add(Start());
    }

    /// <summary>Waits until every dropped article has its document and no message is left; then ends the processes.</summary>
    public async Task<Recovery> FinishAsync()
    {
        var recovery = await WaitAsync();
        StopAll();
        return recovery;
    }

    /// <summary>Waits until every dropped article has its document and no message is left.</summary>
    public async Task<Recovery> WaitAsync()
    {
        TimeSpan? references = null;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < _patience)
        {
            references ??= await Storage.References.CountAsync(CancellationToken.None) == 0 ? watch.Elapsed : null;
            if (await DocumentsAsync() >= _dropped && await MessagesAsync() == 0 && await OpenRunsAsync() == 0)
                return new Recovery(references, watch.Elapsed);
            await Task.Delay(_look, TimeProvider.System, CancellationToken.None);
        }

        return new Recovery(references, All: null);
    }

    public async Task<EnrichedDocument?> DocumentAsync(string article) =>
        await Storage.Enriched.ReadAsync(DocumentNames.Document(article), CancellationToken.None) is { } blob
            ? JsonSerializer.Deserialize(blob.Content, DocumentJson.Written.EnrichedDocument)
            : null;

    /// <summary>Counts messages, poison messages, open runs, and temporary files that a start an hour later does not delete.</summary>
    public async Task<(int Count, string Note)> LeftOverAsync()
    {
        var temporary = Path.Combine(_folder, ".tmp");
        var files = Directory.Exists(temporary) ? Directory.GetFiles(temporary) : [];
        // As if an hour had passed.
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(61));
        await Storage.PrepareAsync(CancellationToken.None);
        var after = Directory.Exists(temporary) ? Directory.GetFiles(temporary).Length : 0;
        var (messages, runs) = (await MessagesAsync(), await OpenRunsAsync());
        var poison = await Storage.ReferencesPoison.CountAsync(CancellationToken.None);
        return (
            messages + poison + runs + after,
            $"{messages} messages, {poison} poison, {runs} open runs, {files.Length} temporary files (after an hour and a start: {after})");
    }

    public async ValueTask DisposeAsync()
    {
        StopAll();
        await _services.DisposeAsync();
    }

    /// <summary>Takes the steps that docs/operating.md gives for a block: deletes it and restarts the processes.</summary>
    public async Task UnblockAsync()
    {
        StopAll();
        foreach (var quota in Enum.GetValues<Quota>())
            await Storage.Runs.DeleteAsync(ServiceBlock.NameOf(quota.Name()), CancellationToken.None);
        await DropAsync([]);
    }

    private void StopAll()
    {
        foreach (var process in _running)
        {
            process.Kill();
            process.Dispose();
        }

        _running.Clear();
    }

    public async Task<int> DocumentsAsync() =>
        await Storage
            .Enriched.ListAsync("", CancellationToken.None)
            .CountAsync(blob => blob.Name.EndsWith(".txt.json", StringComparison.Ordinal));

    /// <summary>Returns how many articles were read, with a run or a refusal.</summary>
    public async Task<int> ReadAsync() => await Storage.Runs.ListAsync("current/", CancellationToken.None).CountAsync();

    /// <summary>Whether that many articles were read and nothing is left to do.</summary>
    public async Task<bool> IsDoneAsync(int articles) =>
        await ReadAsync() >= articles && await MessagesAsync() == 0 && await OpenRunsAsync() == 0;

    private async Task<int> MessagesAsync() =>
        await Storage.References.CountAsync(CancellationToken.None) + await Storage.Assemblies.CountAsync(CancellationToken.None);

    private async Task<int> OpenRunsAsync() => await Storage.Runs.ListAsync(RunNames.OpenPrefix, CancellationToken.None).CountAsync();

    private Process Start()
    {
        var process = EnrichProcess.Start(_enrich, ["serve", "--no-cache"], _settings);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
