using System.Text;
using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Pipeline;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace EnrichPipeline.Tests.Serving;

/// <summary>Tests that the watch continues if some files never answer, as on a network drive.</summary>
public sealed class ArticleWatchTests : IDisposable
{
    private readonly TaskCompletionSource _reached = new();
    private readonly TaskCompletionSource _never = new();
    private readonly SteppedPipeline _step;
    private readonly WatchPulse _pulse;
    private readonly ArticleWatch _watch;

    public ArticleWatchTests()
    {
        _step = new SteppedPipeline(HangAsync);
        _pulse = new WatchPulse(_step.Time);
        _watch = new ArticleWatch(
            _step.Get<IStorage>(), _step.Get<IngestHandler>(), _pulse, _step.Time, NullLogger<ArticleWatch>.Instance);
    }

    public void Dispose()
    {
        _never.TrySetResult();
        _watch.Dispose();
        _step.Dispose();
    }

    [Fact]
    public async Task A_file_that_never_answers_holds_up_no_other_and_not_the_stop()
    {
        await DropAsync("hangs.txt");
        await _watch.StartAsync(CancellationToken.None);
        await UntilAsync(() => Task.FromResult(_reached.Task.IsCompleted));

        await DropAsync("dropped later.txt");
        await UntilAsync(async () => await IsIngestedAsync("dropped later.txt"));

        await _watch.StopAsync(CancellationToken.None).WaitAsync(Patience.Limit);
        Assert.False(await IsIngestedAsync("hangs.txt"));
    }

    private Task HangAsync(string step)
    {
        if (step != "read articles/hangs.txt")
            return Task.CompletedTask;
        _reached.TrySetResult();
        return _never.Task;
    }

    private Task DropAsync(string name) => _step.Storage.Articles.WriteAsync(
        name, Encoding.UTF8.GetBytes("References\n\n1. Hare JF (1998) Squirrels. Anim Behav 55:451-460\n"), CancellationToken.None);

    private async Task<bool> IsIngestedAsync(string name) =>
        (await _step.Runs.CurrentAsync(name, CancellationToken.None)).Current is { Queued: true };

    /// <summary>Advances the clock until a condition holds.</summary>
    private async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!await isSo())
        {
            _step.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
