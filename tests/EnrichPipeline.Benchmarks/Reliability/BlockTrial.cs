using System.Diagnostics;
using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Sandbox.Faults;

namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>
/// Answers <c>serve</c> with NCBI's block page. For six hours <c>serve</c> must send NCBI nothing more, and the document must name what
/// could not be asked. After the steps of docs/operating.md, the document must be as without faults.
/// </summary>
internal static class BlockTrial
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    /// <summary>Long enough for several rounds of requeued references.</summary>
    private static readonly TimeSpan _blocked = TimeSpan.FromSeconds(15);

    public static async Task<Trial> RunAsync(SandboxServer sandbox, Stage clean, Stage rough, DroppedArticle drop, string inPeace)
    {
        sandbox.ResetStatistics();
        sandbox.InjectOnly(Fault.BlockPage);
        await rough.DropAsync([drop]);
        var named = await WaitForUnavailableAsync(rough, drop.Name);
        var (met, before) = (sandbox.Statistics().Faults, Asked(sandbox));
        sandbox.InjectOnly(null);
        await Task.Delay(_blocked, TimeProvider.System, CancellationToken.None);
        var asked = Asked(sandbox) - before;
        await rough.UnblockAsync();
        var recovery = await rough.WaitAsync();
        var comparison = await ResultComparison.OfAsync(clean, rough, [(inPeace, drop.Name)]);
        return new Trial(
            "`serve`, BlockPage, then unblocked by hand",
            met,
            named && asked == 0 && comparison.IsGood && recovery.All is not null,
            $"{comparison.References} references, {(named ? "all" : "not all")} unavailable, with the blocked services named; "
            + $"asked of NCBI while blocked: {asked}; different: {comparison.Differences}; complete after {recovery}");
    }

    private static int Asked(SandboxServer sandbox) => sandbox.Statistics().Calls[Quota.Ncbi.Name()];

    private static async Task<bool> WaitForUnavailableAsync(Stage stage, string article)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < _patience;)
        {
            if (await stage.DocumentAsync(article) is { Status: DocumentStatus.Partial } document)
                return document.References.All(reference => reference.Verdict == Verdict.Unavailable && reference.Unanswered.Count > 0);
            await Task.Delay(_look, TimeProvider.System, CancellationToken.None);
        }

        return false;
    }
}
