using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>Tests how open runs and waiting messages are counted, and how their waiting time is measured.</summary>
public sealed class BacklogTests : IDisposable
{
    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task Without_open_runs_none_is_the_oldest() =>
        Assert.Equal(new RunsState(0, 0, null), await RunsAsync());

    [Fact]
    public async Task Runs_are_counted_and_the_oldest_is_told_whatever_their_order()
    {
        await OpenAsync("b.txt", minutesAgo: 3);
        await OpenAsync("a.txt", minutesAgo: 9);
        await OpenAsync("c.txt", minutesAgo: 1);

        Assert.Equal(new RunsState(3, 0, TimeSpan.FromMinutes(9)), await RunsAsync());
    }

    [Theory]
    [InlineData(0, 30, 0)]
    [InlineData(0, 31, 1)]
    [InlineData(1, 45, 0)]
    [InlineData(1, 46, 1)]
    public async Task A_run_is_stuck_that_the_timer_should_have_looked_at_a_quarter_of_an_hour_ago(int looks, int minutesAgo, int stuck)
    {
        await OpenAsync("a.txt", minutesAgo, looks);

        Assert.Equal(stuck, (await RunsAsync()).Stuck);
    }

    [Fact]
    public async Task Every_stuck_run_counts()
    {
        await OpenAsync("a.txt", minutesAgo: 60);
        await OpenAsync("b.txt", minutesAgo: 60);
        await OpenAsync("c.txt", minutesAgo: 1);

        Assert.Equal(new RunsState(3, 2, TimeSpan.FromHours(1)), await RunsAsync());
    }

    [Fact]
    public async Task Queues_tell_how_many_messages_wait_and_the_age_of_the_oldest_that_is_due()
    {
        await _step.Storage.References.SendAsync(new BinaryData("{}"), TimeSpan.Zero, CancellationToken.None);
        await _step.Storage.Assemblies.SendAsync(new BinaryData("{}"), TimeSpan.FromHours(1), CancellationToken.None);
        _step.Time.Advance(TimeSpan.FromSeconds(40));
        await _step.Storage.References.SendAsync(new BinaryData("{}"), TimeSpan.Zero, CancellationToken.None);

        Assert.Equal(
            [new("references", 2, TimeSpan.FromSeconds(40)), new("assemblies", 1, null), new("references-poison", 0, null)],
            await _step.Get<Backlog>().QueuesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_a_faster_clock_put_in_has_no_age_yet()
    {
        await _step.Storage.References.SendAsync(new BinaryData("{}"), TimeSpan.Zero, CancellationToken.None);
        var slow = new FakeTimeProvider(SteppedPipeline.Start.AddSeconds(-2));

        var backlog = new Backlog(_step.Storage, _step.Runs, Options.Create(new EnrichmentOptions()), slow);

        Assert.Equal(TimeSpan.Zero, (await backlog.QueuesAsync(CancellationToken.None))[0].Age);
    }

    private Task<RunsState> RunsAsync() => _step.Get<Backlog>().RunsAsync(CancellationToken.None);

    private Task OpenAsync(string article, int minutesAgo, int looks = 0) =>
        _step.Runs.PostponeAsync(
            new OpenRun(OpenRun.CurrentSchemaVersion, article, new string('a', 64), SteppedPipeline.Start.AddMinutes(-minutesAgo), looks),
            CancellationToken.None
        );
}
