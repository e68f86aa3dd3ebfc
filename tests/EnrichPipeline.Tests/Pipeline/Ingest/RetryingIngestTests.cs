using EnrichPipeline.Pipeline.Ingest;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Ingest;

/// <summary>Tests ingesting under a host that gives up an event after a few quick attempts.</summary>
public sealed class RetryingIngestTests : IDisposable
{
    private readonly SteppedPipeline _step;
    private Func<Exception?> _fault = () => null;

    public RetryingIngestTests() =>
        _step = new SteppedPipeline(step =>
            _fault() is { } fault && step.Contains("runs/", StringComparison.Ordinal) ? Task.FromException(fault) : Task.CompletedTask
        );

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task A_storage_that_is_down_for_five_minutes_is_waited_for()
    {
        await DropAsync();
        _fault = () => _step.Time.GetUtcNow() < SteppedPipeline.Start.AddMinutes(5) ? new IOException("Down.") : null;

        Assert.Equal(IngestOutcome.Started, await WaitedForAsync(IngestAsync()));
        Assert.Single(_step.References());
    }

    [Fact]
    public async Task It_gives_up_before_the_host_ends_the_function()
    {
        await DropAsync();
        _fault = () => new IOException("Down.");

        await Assert.ThrowsAsync<IOException>(() => WaitedForAsync(IngestAsync()));

        Assert.InRange(_step.Time.GetUtcNow() - SteppedPipeline.Start, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(8));
    }

    [Fact]
    public async Task A_fault_of_the_article_is_not_waited_for()
    {
        await DropAsync();
        _fault = () => new InvalidOperationException("A fault of ours.");

        await Assert.ThrowsAsync<InvalidOperationException>(IngestAsync);

        Assert.Equal(SteppedPipeline.Start, _step.Time.GetUtcNow());
    }

    [Fact]
    public async Task Being_stopped_ends_the_waiting()
    {
        await DropAsync();
        _fault = () => new IOException("Down.");
        using var stopping = new CancellationTokenSource();
        var ingesting = _step.Get<RetryingIngest>().IngestAsync(SteppedPipeline.Name, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ingesting);
    }

    private Task DropAsync() =>
        _step.Storage.Articles.WriteAsync(
            SteppedPipeline.Name,
            "References\n\n1. Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55:451-460\n"u8.ToArray(),
            CancellationToken.None
        );

    private Task<IngestOutcome> IngestAsync() => _step.Get<RetryingIngest>().IngestAsync(SteppedPipeline.Name, CancellationToken.None);

    /// <summary>Advances the clock second by second until the task is done.</summary>
    private async Task<T> WaitedForAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            _step.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await task;
    }
}
