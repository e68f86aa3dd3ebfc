using System.Diagnostics;
using System.Globalization;
using System.Text;
using EnrichPipeline.Benchmarks.Calibration;
using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>Runs many instances on one storage against a sandbox that enforces the public limits; some are killed and replaced.</summary>
internal sealed class SimulateVerb(SimulationPlan plan, SandboxServer sandbox, SharedStorage shared)
{
    private const string CrossRefList = "crossref-list";

    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(30);

    private readonly List<Process> _instances = [];
    private readonly List<RunSample> _samples = [];
    private readonly IStorage _storage = shared.Storage;
    private readonly Progress _progress = new();
    private int _killed;
    private TimeSpan _lastKill;

    private Dictionary<string, string?> Settings => SimulationSettings.Of(sandbox, shared);

    public static async Task<int> RunAsync(SimulationPlan plan)
    {
        using var shared = await SharedStorage.StartAsync(plan.OnFolder);
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                RecordsFile = plan.Records,
                JournalsFile = plan.Journals,
                Latency = TimeSpan.FromMilliseconds(150),
                SlowestLatency = TimeSpan.FromMilliseconds(1500),
                EnforceLimits = true,
            },
            TimeProvider.System, CancellationToken.None);
        await new SimulateVerb(plan, sandbox, shared).RunAsync();
        return 0;
    }

    private async Task RunAsync()
    {
        string[] texts = [.. LabelledString.Read(plan.Strings)
            .Select(one => string.Join(' ', one.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Length > 0)];
        string[] references = [.. Enumerable.Range(0, plan.References).Select(index => texts[index % texts.Length])];
        var plain = await AskPlainlyAsync([.. texts.Take(plan.Plain)]);
        Print($"plain way: {plan.Plain} references in {plain.TotalSeconds:0.0} s, {PerHour(plan.Plain, plain):0} an hour; {Calls()}");

        try
        {
            await Task.WhenAll([.. Enumerable.Range(0, plan.Instances).Select(_ => StartOne())]);
            sandbox.ResetStatistics();
            var cold = await DropAsync("cold", references);
            Report("empty cache", references.Length, cold, plain);
            sandbox.ResetStatistics();
            var again = references.Take(Math.Min(references.Length, texts.Length)).ToArray();
            var warm = await DropAsync("warm", again);
            Report("same again", again.Length, warm, plain);
        }
        finally
        {
            foreach (var instance in _instances)
            {
                instance.Kill();
                instance.Dispose();
            }
        }
    }

    /// <summary>Starts an instance; the task ends when it watches the articles.</summary>
    private Task StartOne()
    {
        var (process, ready) = EnrichProcess.Serve(plan.Enrich, Settings);
        _instances.Add(process);
        return ready;
    }

    private async Task<TimeSpan> AskPlainlyAsync(IReadOnlyList<string> references)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddEnrichPipeline(
            new ConfigurationBuilder()
                .AddInMemoryCollection(Settings)
                .AddInMemoryCollection([
                    new("EnrichPipeline:CrossRef:QuotaPatience", "01:00:00"),
                    new("EnrichPipeline:PubMed:QuotaPatience", "01:00:00"),
                ])
                .Build()
        );
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStorage>().PrepareAsync(CancellationToken.None);
        return await PlainWay.AskAsync(provider, references);
    }

    /// <summary>Drops articles, waits for all their documents, and returns the time from drop to document of each.</summary>
    private async Task<List<TimeSpan>> DropAsync(string name, string[] references)
    {
        _samples.Clear();
        _lastKill = TimeSpan.Zero;
        var dropped = new Dictionary<string, DateTimeOffset>();
        foreach (var (index, part) in references.Chunk(plan.PerArticle).Index())
        {
            var blob = $"{name}-{index:0000}.txt";
            await _storage.Articles.WriteAsync(blob, Encoding.UTF8.GetBytes(Article(blob, part)), CancellationToken.None);
            dropped[blob] = TimeProvider.System.GetUtcNow();
        }
        await WaitAsync(dropped, kills: name == "cold" ? plan.Kills : 0);
        var lost = references.Length - dropped.Keys.Sum(blob => _progress.Complete[blob].References);
        Print(
            $"{name}: {dropped.Count} documents, {lost} references lost, {dropped.Keys.Sum(blob => _progress.Complete[blob].Open)} failed "
            + $"or unavailable"
        );
        return [.. dropped.Select(article => _progress.Complete[article.Key].At - article.Value).Order()];
    }

    private async Task WaitAsync(Dictionary<string, DateTimeOffset> dropped, int kills)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(_look);
        while (!dropped.Keys.All(_progress.Complete.ContainsKey))
        {
            await timer.WaitForNextTickAsync();
            var at = TimeProvider.System.GetElapsedTime(start);
            if (at > _longest)
                throw new TimeoutException($"{dropped.Keys.Count(blob => !_progress.Complete.ContainsKey(blob))} documents are missing.");
            var waiting = await _storage.References.CountAsync(CancellationToken.None);
            _samples.Add(new RunSample(at, sandbox.Statistics().Calls[CrossRefList], waiting));
            KillOne(at, kills);
            await _progress.LookAsync(_storage.Enriched);
            if (_samples.Count % 10 == 0)
                Console.Error.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{at.TotalSeconds:0} s: {dropped.Keys.Count(_progress.Complete.ContainsKey)} documents, {waiting} waiting, "
                        + $"{Calls()}"
                    )
                );
        }
    }

    /// <summary>Kills an instance at regular intervals, and starts another after half an interval.</summary>
    private void KillOne(TimeSpan at, int kills)
    {
        if (_killed < kills && at > plan.KillEvery * (_killed + 1))
        {
            _instances[_killed++].Kill();
            _lastKill = at;
        }
        if (_instances.Count - plan.Instances < _killed && at > (plan.KillEvery * _killed) + (plan.KillEvery / 2))
            _ = StartOne();
    }

    private void Report(string name, int references, List<TimeSpan> latencies, TimeSpan plain)
    {
        var statistics = sandbox.Statistics();
        var wall = latencies[^1];
        Print($"{name}: {references} references, {plan.Instances} instances, {_killed} killed and replaced: {wall.TotalSeconds:0} s");
        Print(
            $"  {PerHour(references, wall):0} references an hour, {PerHour(references, wall) / PerHour(plan.Plain, plain):0.0} times the "
            + $"plain way"
        );
        Print(
            $"  calls a reference: {string.Join(", ", statistics.Calls.Select(call =>
                string.Create(CultureInfo.InvariantCulture, $"{call.Key} {(double)call.Value / references:0.000}")))}"
        );
        Print(
            $"  crossref-list budget used while work waited: "
            + $"{RunSample.BudgetUsed(_samples, CrossRefOptions.DefaultListRequestsPerSecond):P0}, worst minute "
            + $"{RunSample.WorstMinute(_samples):0.00} a second"
        );
        if (_lastKill > TimeSpan.Zero)
            Print($"  until the last kill: {UsedUntilLastKill():P0}");
        Print($"  violations {statistics.Violations.Values.Sum()}, answers 429 {statistics.TooManyRequests}");
        Print(
            $"  drop to document: median {latencies[latencies.Count / 2].TotalSeconds:0} s, 95 % "
            + $"{latencies[(int)(latencies.Count * 0.95)].TotalSeconds:0} s, last {wall.TotalSeconds:0} s"
        );
    }

    private double UsedUntilLastKill() =>
        RunSample.BudgetUsed([.. _samples.TakeWhile(sample => sample.At <= _lastKill)], CrossRefOptions.DefaultListRequestsPerSecond);

    private string Calls() => string.Join(", ", sandbox.Statistics().Calls.Select(call => $"{call.Key} {call.Value}"));

    private static double PerHour(int references, TimeSpan wall) => references / wall.TotalHours;

    private static string Article(string name, string[] references)
    {
        var text = new StringBuilder($"A simulated article, {name}\n\nReferences\n\n");
        foreach (var (index, reference) in references.Index())
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {reference}\n");
        return text.ToString();
    }

    private static void Print(string line) => Console.WriteLine(line);
}
