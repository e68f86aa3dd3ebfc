using System.Diagnostics;
using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sandbox.Faults;

namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>
/// Answers the command line with every kind of API fault: <c>references</c> in each answer, and <c>serve</c> until it has received some.
/// Then compares the results with those without faults.
/// </summary>
internal static class FaultsVerb
{
    private const int FaultsToMeet = 5;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _patienceForOne = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan _patienceForMore = TimeSpan.FromSeconds(20);

    /// <param name="only">The name of one fault; null for all.</param>
    public static async Task<int> RunAsync(string enrich, int references, string? only)
    {
        Fault[] faults = [.. Enum.GetValues<Fault>().Where(fault => only is null || fault.ToString() == only)];
        using var folders = new Folders();
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { AnnounceLimits = false }, TimeProvider.System, CancellationToken.None);
        var table = new TrialTable(Console.Out);
        await TryReferencesAsync(enrich, sandbox, folders, references, faults, table);
        await TryServeAsync(enrich, sandbox, folders, references, faults, table);
        return table.ExitCode;
    }

    private static async Task TryReferencesAsync(
        string enrich, SandboxServer sandbox, Folders folders, int count, Fault[] faults, TrialTable table)
    {
        string[] texts = [.. SampleReferences.Read().Take(count)];
        var trial = new ReferencesTrial(enrich, texts, ServeSettings.Impatient(sandbox, folders.Clean));
        var expected = await trial.RunAsync();
        foreach (var fault in faults)
        {
            sandbox.ResetStatistics();
            sandbox.InjectOnly(fault);
            var answers = await trial.RunAsync();
            sandbox.InjectOnly(null);
            var note = ReferencesTrial.Compare(expected, answers);
            table.Add(new Trial($"`references`, {fault} in each answer", sandbox.Statistics().Faults, note.Held, note.Note));
        }
    }

    private static async Task TryServeAsync(
        string enrich, SandboxServer sandbox, Folders folders, int count, Fault[] faults, TrialTable table)
    {
        var article = SampleReferences.Article(count);
        await using var clean = await StartAsync(enrich, sandbox, folders.Clean);
        await clean.DropAsync([DroppedArticle.Of(article, nameof(clean))]);
        await clean.WaitAsync();
        await using var rough = await StartAsync(enrich, sandbox, folders.Rough);
        foreach (var fault in faults.Where(fault => fault != Fault.BlockPage))
        {
            sandbox.ResetStatistics();
            sandbox.InjectOnly(fault);
            await rough.DropAsync([DroppedArticle.Of(article, fault.ToString())]);
            await MeetAsync(sandbox);
            sandbox.InjectOnly(null);
            var met = sandbox.Statistics().Faults;
            var recovery = await rough.WaitAsync();
            var comparison = await ResultComparison.OfAsync(
                clean, rough, [(DroppedArticle.NameOf(nameof(clean)), DroppedArticle.NameOf(fault.ToString()))]);
            table.Add(
                new Trial(
                    $"`serve`, {fault}, then good answers",
                    met,
                    comparison.IsGood && recovery.All is not null,
                    $"{comparison.References} references; different: {comparison.Differences}; complete after {recovery}"));
        }

        if (faults.Contains(Fault.BlockPage))
            table.Add(await BlockTrial.RunAsync(
                sandbox, clean, rough, DroppedArticle.Of(article, nameof(Fault.BlockPage)), DroppedArticle.NameOf(nameof(clean))));
    }

    private static async Task<Stage> StartAsync(string enrich, SandboxServer sandbox, string folder)
    {
        var stage = new Stage(enrich, ServeSettings.Impatient(sandbox, folder), folder, processes: 1);
        await stage.DropAsync([]);
        return stage;
    }

    /// <summary>Waits until some answers were faulty, or only one if the first fault ends the questions.</summary>
    private static async Task MeetAsync(SandboxServer sandbox)
    {
        await WaitAsync(() => sandbox.Statistics().Faults > 0, _patienceForOne);
        await WaitAsync(() => sandbox.Statistics().Faults >= FaultsToMeet, _patienceForMore);
    }

    private static async Task WaitAsync(Func<bool> until, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); !until() && watch.Elapsed < patience;)
            await Task.Delay(_look, TimeProvider.System, CancellationToken.None);
    }
}
