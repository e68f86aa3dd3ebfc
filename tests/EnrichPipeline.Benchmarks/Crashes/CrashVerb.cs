using EnrichPipeline.Benchmarks.Reliability;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Tests.Support;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>
/// Kills <c>enrich serve</c> repeatedly while articles are dropped and the services fail, and compares the results with those of a run
/// without faults.
/// </summary>
internal static class CrashVerb
{
    private const double FaultRate = 0.2;

    /// <param name="connection">Null or "folder", "azurite", or a connection string.</param>
    /// <param name="articlesFile">Null for the sample of the repository.</param>
    /// <param name="recordsFile">Null for the sandbox's own records.</param>
    public static async Task<int> RunAsync(
        string enrich, int articles, int kills, string? connection, string? articlesFile, string? recordsFile)
    {
        var drops = DroppedArticle.Of(articlesFile, articles).ToList();
        using var folders = new Folders();
        await using var peaceful = await StartAsync(recordsFile, 0);
        await using var clean = new Stage(enrich, peaceful, folders.Clean, null);
        await clean.DropAsync(drops);
        await clean.FinishAsync();

        await using var faulty = await StartAsync(recordsFile, FaultRate);
        var azurite = connection == "azurite" ? await AzuriteProcess.StartAsync($"crash:{AzuriteProcess.Key}") : null;
        await using var stage = new Stage(
            enrich, faulty, folders.Rough, azurite?.ConnectionString("crash") ?? (connection == "folder" ? null : connection));
        await KillAsync(stage, drops, kills);
        var recovery = await stage.FinishAsync();
        var comparison = await ResultComparison.OfAsync(clean, stage, drops.Select(drop => (drop.Name, drop.Name)));
        var exitCode = Report(kills, recovery, comparison, faulty.Statistics(), await stage.LeftOverAsync());
        // Azurite ends with its process object: its standard input would be closed.
        GC.KeepAlive(azurite);
        return exitCode;
    }

    private static int Report(
        int kills, Recovery recovery, ResultComparison comparison, SandboxStatistics calls, (int Count, string Note) leftOver)
    {
        var table = new TrialTable(Console.Out);
        var answers = $"{calls.Faults:N0} of {calls.Calls.Values.Sum():N0} answers spoilt";
        var amount = $"{comparison.References:N0} references in {comparison.Documents:N0} documents, {answers}";
        table.Add(new Trial("SIGKILL: each reference once in its document", kills, comparison.IsWhole, amount));
        table.Add(
            new Trial("SIGKILL: verdicts and ids as without faults", kills, comparison.IsGood, $"different: {comparison.Differences}"));
        table.Add(new Trial("SIGKILL: nothing left over", kills, leftOver.Count == 0, leftOver.Note));
        table.Add(new Trial("all complete after the last SIGKILL", 1, recovery.All is not null, recovery.ToString()));
        return table.ExitCode;
    }

    private static async Task KillAsync(Stage stage, List<DroppedArticle> drops, int kills)
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

    private static Task<SandboxServer> StartAsync(string? records, double faultRate) =>
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
