using System.Diagnostics;
using System.Globalization;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Kills <c>enrich serve</c> again and again while articles come in and the services fail, and compares the outcome with a run in
/// peace.</summary>
internal static class CrashVerb
{
    private const double FaultRate = 0.2;

    public static async Task<int> RunAsync(
        string enrich,
        string articlesFile,
        string recordsFile,
        int articles,
        int kills,
        string? connection
    )
    {
        var drops = Drop.Of(articlesFile, articles).ToList();
        using var folders = new Folders();
        await using var peaceful = await StartAsync(recordsFile, 0);
        await using var clean = new Stage(enrich, peaceful, folders.Clean, null);
        var watch = Stopwatch.StartNew();
        await clean.DropAsync(drops);
        await clean.RunInPeaceAsync();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"In peace: {drops.Count} articles, done in {watch.Elapsed.TotalSeconds:F0} s."));

        await using var faulty = await StartAsync(recordsFile, FaultRate);
        var azurite = connection == "azurite" ? await AzuriteProcess.StartAsync($"crash:{AzuriteProcess.Key}") : null;
        await using var stage = new Stage(enrich, faulty, folders.Rough, azurite?.ConnectionString("crash") ?? connection);
        await KillAsync(stage, drops, kills);
        Console.WriteLine(
            $"Killed {kills} processes, {faulty.Statistics().Faults} of {faulty.Statistics().Calls.Values.Sum()} answers spoilt."
        );
        watch.Restart();
        await stage.RunInPeaceAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Complete {watch.Elapsed.TotalSeconds:F0} s after the last kill."));

        var verdict = await Comparison.OfAsync(clean, stage, drops.Select(drop => drop.Name));
        Console.WriteLine($"Finished {faulty.Statistics().Faults} of {faulty.Statistics().Calls.Values.Sum()} answers spoilt in all.");
        verdict.Print();
        Console.WriteLine(await stage.LeftOverAsync());
        // Azurite ends with its process object: its standard input would be closed.
        GC.KeepAlive(azurite);
        return verdict.IsGood ? 0 : 1;
    }

    private static async Task KillAsync(Stage stage, List<Drop> drops, int kills)
    {
        var random = new Random(1);
        for (var kill = 0; kill < kills; kill++)
        {
            await stage.DropAsync(
                drops.Skip(drops.Count * kill / kills).Take((drops.Count * (kill + 1) / kills) - (drops.Count * kill / kills))
            );
            await Task.Delay(TimeSpan.FromSeconds(0.3 + (5 * random.NextDouble())), TimeProvider.System);
            stage.KillOne(random.Next());
        }
    }

    private static Task<SandboxServer> StartAsync(string records, double faultRate) =>
        SandboxServer.StartAsync(
            new SandboxOptions
            {
                RecordsFile = records,
                FaultRate = faultRate,
                Seed = 1,
                AnnounceLimits = false,
            },
            TimeProvider.System,
            CancellationToken.None
        );
}
