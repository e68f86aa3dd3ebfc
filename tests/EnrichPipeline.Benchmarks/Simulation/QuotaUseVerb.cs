using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Simulation;

/// <summary>
/// Measures how much of CrossRef's list limit is used by several processes that always have a search to send, while one after the other is
/// killed and replaced, and whether they keep the limit.
/// </summary>
internal static class QuotaUseVerb
{
    private const string CrossRefList = "crossref-list";
    private const int SearchesAtOnce = 6;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestStart = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(int processes, TimeSpan duration, int kills, bool onFolder)
    {
        using var shared = await SharedStorage.StartAsync(onFolder);
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Latency = TimeSpan.FromMilliseconds(150), EnforceLimits = true },
            TimeProvider.System,
            CancellationToken.None);
        var running = new Queue<Process>();
        try
        {
            for (var index = 0; index < processes; index++)
                running.Enqueue(Start(sandbox, shared));
            await FirstCallAsync(sandbox);
            await KillAsync(running, () => Start(sandbox, shared), duration, kills);
            Report(sandbox.Statistics(), processes, kills, duration);
            return sandbox.Statistics().Violations[CrossRefList] == 0 ? 0 : 1;
        }
        finally
        {
            foreach (var process in running)
                End(process);
        }
    }

    /// <summary>Runs one of the processes, which searches until its standard input ends.</summary>
    public static async Task<int> RunClientAsync()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddEnrichPipeline(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStorage>().PrepareAsync(CancellationToken.None);
        var crossRef = provider.GetRequiredService<ICrossRef>();
        using var stop = new CancellationTokenSource();
        var searches = Enumerable.Range(0, SearchesAtOnce).Select(_ => SearchAsync(crossRef, stop.Token)).ToList();
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Task.WhenAll(searches).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static async Task SearchAsync(ICrossRef crossRef, CancellationToken stopping)
    {
        while (true)
            await crossRef.SearchAsync($"lenalidomide {Guid.NewGuid():N}", stopping);
    }

    private static async Task FirstCallAsync(SandboxServer sandbox)
    {
        using var patience = new CancellationTokenSource(_longestStart, TimeProvider.System);
        while (sandbox.Statistics().Calls[CrossRefList] == 0)
            await Task.Delay(_look, TimeProvider.System, patience.Token);
    }

    /// <summary>Kills the oldest process at regular intervals, and replaces it at once.</summary>
    private static async Task KillAsync(Queue<Process> running, Func<Process> start, TimeSpan duration, int kills)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var every = duration / (kills + 1);
        for (var part = 1; part <= kills + 1; part++)
        {
            var left = (every * part) - TimeProvider.System.GetElapsedTime(begin);
            if (left > TimeSpan.Zero)
                await Task.Delay(left, TimeProvider.System, CancellationToken.None);
            if (part > kills)
                return;
            End(running.Dequeue());
            running.Enqueue(start());
        }
    }

    private static Process Start(SandboxServer sandbox, SharedStorage shared) => EnrichProcess.Start(
        Assembly.GetExecutingAssembly().Location, ["quota-client"], SimulationSettings.Of(sandbox, shared));

    private static void End(Process process)
    {
        process.Kill();
        process.Dispose();
    }

    private static void Report(SandboxStatistics statistics, int processes, int kills, TimeSpan duration)
    {
        var calls = statistics.Calls[CrossRefList];
        var used = calls / (duration.TotalSeconds * CrossRefOptions.DefaultListRequestsPerSecond);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{processes} processes, {kills} killed and replaced, {duration.TotalSeconds:0} s: {calls} calls, {used:P0} of the limit; "
            + $"{statistics.Violations[CrossRefList]} beyond it, {statistics.TooManyRequests} answers 429"));
    }
}
