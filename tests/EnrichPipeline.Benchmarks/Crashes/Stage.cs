using System.Diagnostics;
using System.Text;
using System.Text.Json;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>A storage and the <c>enrich serve</c> processes that work on it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(15);

    private readonly int _processes;
    private readonly string _enrich;
    private readonly string _folder;
    private readonly Dictionary<string, string?> _settings;
    private readonly ServiceProvider _services;
    private readonly List<Process> _running = [];
    private int _dropped;

    public Stage(string enrich, SandboxServer sandbox, string folder, string? connection, int processes = 2)
    {
        (_enrich, _folder, _processes) = (enrich, folder, processes);
        _settings = Settings(sandbox, folder, connection);
        _services = new ServiceCollection().AddLogging()
            .AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build()).BuildServiceProvider();
    }

    public IReadOnlyList<Process> Running => _running;

    private IStorage Storage => _services.GetRequiredService<IStorage>();

    public async Task DropAsync(IEnumerable<Drop> drops)
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

    /// <summary>SIGKILL: nothing of it runs on.</summary>
    public void KillOne(int which)
    {
        using var victim = _running[which % _running.Count];
        _running.Remove(victim);
        victim.Kill();
        victim.WaitForExit();
        _running.Add(Start());
    }

    /// <summary>Until every dropped article has its document and no message is left.</summary>
    public async Task RunInPeaceAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        while (await DocumentsAsync() < _dropped || await MessagesAsync() > 0 || await OpenRunsAsync() > 0)
        {
            if (patience.IsCancellationRequested)
            {
                Console.WriteLine($"Not done: {await DocumentsAsync()} documents of {_dropped}.");
                break;
            }
            await Task.Delay(_look, TimeProvider.System, CancellationToken.None);
        }
        while (_running.Count > 0)
            Stop(_running[^1]);
    }

    public async Task<EnrichedDocument?> DocumentAsync(string article) =>
        await Storage.Enriched.ReadAsync(DocumentNames.Document(article), CancellationToken.None) is { } blob
            ? JsonSerializer.Deserialize(blob.Content, DocumentJson.Written.EnrichedDocument)
            : null;

    public async Task<string> LeftOverAsync()
    {
        var temporary = Path.Combine(_folder, ".tmp");
        var files = Directory.Exists(temporary) ? Directory.GetFiles(temporary) : [];
        // What an hour does.
        foreach (var file in files)
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(61));
        await Storage.PrepareAsync(CancellationToken.None);
        var after = Directory.Exists(temporary) ? Directory.GetFiles(temporary).Length : 0;
        return $"Left over: {await MessagesAsync()} messages, {await Storage.ReferencesPoison.CountAsync(CancellationToken.None)} poison, "
            + $"{await OpenRunsAsync()} open runs, {files.Length} temporary files (after an hour and a start: {after})";
    }

    public async ValueTask DisposeAsync()
    {
        while (_running.Count > 0)
            Stop(_running[^1]);
        await _services.DisposeAsync();
    }

    private void Stop(Process process)
    {
        _running.Remove(process);
        process.Kill();
        process.Dispose();
    }

    public async Task<int> DocumentsAsync() =>
        await Storage
            .Enriched.ListAsync("", CancellationToken.None)
            .CountAsync(blob => blob.Name.EndsWith(".txt.json", StringComparison.Ordinal));

    /// <summary>How many articles were read, with a run or a refusal.</summary>
    public async Task<int> ReadAsync() => await Storage.Runs.ListAsync("current/", CancellationToken.None).CountAsync();

    /// <summary>Whether that many articles were read and nothing is left to do.</summary>
    public async Task<bool> IsDoneAsync(int articles) =>
        await ReadAsync() >= articles && await MessagesAsync() == 0 && await OpenRunsAsync() == 0;

    private async Task<int> MessagesAsync() =>
        await Storage.References.CountAsync(CancellationToken.None) + await Storage.Assemblies.CountAsync(CancellationToken.None);

    private async Task<int> OpenRunsAsync() => await Storage.Runs.ListAsync(RunNames.OpenPrefix, CancellationToken.None).CountAsync();

    private Process Start()
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet",
            [_enrich, "serve", "--no-cache"]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static Dictionary<string, string?> Settings(SandboxServer sandbox, string folder, string? connection) => new()
    {
        ["EnrichPipeline:ContactEmail"] = "you@example.org",
        ["EnrichPipeline:CrossRef:BaseUrl"] = sandbox.CrossRefBaseUrl.ToString(),
        ["EnrichPipeline:PubMed:BaseUrl"] = sandbox.PubMedBaseUrl.ToString(),
        ["EnrichPipeline:DataCite:BaseUrl"] = sandbox.DataCiteBaseUrl.ToString(),
        ["EnrichPipeline:DoiOrg:BaseUrl"] = sandbox.DoiOrgBaseUrl.ToString(),
        ["EnrichPipeline:CrossRef:ListRequestsPerSecond"] = "1000",
        ["EnrichPipeline:CrossRef:ListConcurrency"] = "20",
        ["EnrichPipeline:CrossRef:SingleRequestsPerSecond"] = "1000",
        ["EnrichPipeline:CrossRef:SingleConcurrency"] = "20",
        ["EnrichPipeline:PubMed:RequestsPerSecond"] = "1000",
        ["EnrichPipeline:PubMed:Concurrency"] = "20",
        ["EnrichPipeline:CrossRef:RetryDelay"] = "00:00:00.1",
        ["EnrichPipeline:PubMed:RetryDelay"] = "00:00:00.1",
        ["EnrichPipeline:Enrichment:MostAttempts"] = "100",
        ["EnrichPipeline:Enrichment:FirstDelay"] = "00:00:01",
        ["EnrichPipeline:Enrichment:LongestDelay"] = "00:00:05",
        [connection is null ? "EnrichPipeline:Storage:Folder" : "EnrichPipeline:Storage:ConnectionString"] = connection ?? folder,
    };
}
