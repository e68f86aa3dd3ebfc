using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Maintain;

/// <summary>Tests one round of the timer: which open runs it examines, what it queues for them, and what it logs and measures.</summary>
public sealed class MaintenanceJobTests : IDisposable
{
    private static readonly Resolution _out = new() { Verdict = Verdict.Unavailable, Unanswered = [Quota.Ncbi] };

    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Theory]
    [InlineData(0, 899, false)]
    [InlineData(0, 900, true)]
    [InlineData(1, 1_799, false)]
    [InlineData(1, 1_800, true)]
    public async Task A_run_is_looked_at_after_a_quarter_of_an_hour_and_twice_as_long_after_each_look(int looks, int seconds, bool looked)
    {
        var run = await OpenAsync(looks, "One.");
        _step.Time.Advance(TimeSpan.FromSeconds(seconds));

        await RoundAsync();

        var open = await OpenedAsync();
        Assert.Equal(looked ? (_step.Time.GetUtcNow(), looks + 1) : (SteppedPipeline.Start, looks), (open.Since, open.Checks));
        Assert.Equal(looked ? 1 : 0, _step.References().Count);
        Assert.Equal(looked ? [run] : [], _step.Assemblies().Select(waiting => waiting.Message.Run()));
    }

    [Fact]
    public async Task What_is_missing_or_open_and_due_is_queued_and_nothing_else()
    {
        var run = await OpenAsync(0, "1", "2", "3", "4", "5");
        _step.Time.Advance(TimeSpan.FromHours(1));
        var now = _step.Time.GetUtcNow();
        await _step.KnowAsync(run, 1, new Resolution { Verdict = Verdict.Matched }, now.AddDays(-1));
        await _step.KnowAsync(run, 2, _out, now);
        await _step.KnowAsync(run, 3, _out, now.AddTicks(1));
        await _step.KnowAsync(run, 4, new Resolution { Verdict = Verdict.NotFound });

        await RoundAsync();

        Assert.Equal([(2, false), (5, false)], _step.References().Select(waiting => (waiting.Message.Ordinal, waiting.Message.Again)));
    }

    [Fact]
    public async Task References_without_an_answer_are_asked_again_every_six_hours_however_long_the_outage_lasts()
    {
        var run = await OpenAsync(0, "One.", "Two.");
        await _step.KnowAsync(run, 2, new Resolution { Verdict = Verdict.Matched });
        await _step.KnowAsync(run, 1, _out, SteppedPipeline.Start.AddHours(6));

        var asked = new List<double>();
        for (var minute = 0; minute < 48 * 60; minute += 10)
        {
            await RoundAsync();
            if (_step.References().Count > asked.Count)
            {
                asked.Add((_step.Time.GetUtcNow() - SteppedPipeline.Start).TotalHours);
                await _step.KnowAsync(run, 1, _out, _step.Time.GetUtcNow().AddHours(6));
            }

            _step.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal([6, 12, 18, 24, 30, 36, 42], asked);
    }

    [Fact]
    public async Task References_that_fall_due_together_are_asked_together()
    {
        var run = await OpenAsync(0, "1", "2", "3");
        foreach (var (ordinal, minutes) in new[] { (1, 60), (2, 75), (3, 76) })
            await _step.KnowAsync(run, ordinal, _out, SteppedPipeline.Start.AddMinutes(minutes));
        _step.Time.Advance(TimeSpan.FromMinutes(15));
        await RoundAsync();

        Assert.Equal(SteppedPipeline.Start.AddMinutes(75), (await OpenedAsync()).DueAt(TimeSpan.FromMinutes(15)));
        Assert.Empty(_step.References());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"article\":\"a.txt\",\"version\":\"1\"}")]
    public async Task A_damaged_entry_is_logged_and_does_not_hold_up_the_others(string content)
    {
        await OpenAsync(0, "One.");
        await _step.Storage.Runs.WriteAsync("open/0.json", new BinaryData(content), CancellationToken.None);
        await _step.Storage.Runs.WriteAsync("open/zz.json", new BinaryData(content), CancellationToken.None);
        _step.Time.Advance(TimeSpan.FromHours(1));

        await RoundAsync();

        Assert.Single(_step.References());
        Assert.Equal(1, _step.Rechecks);
        Assert.Contains("runs/open/zz.json is damaged", _step.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_no_longer_counts_is_closed()
    {
        var run = await OpenAsync(0, "One.");
        await _step.SetCurrentAsync(new Run(SteppedPipeline.Name, new string('b', 64)));
        _step.Time.Advance(TimeSpan.FromHours(1));

        await RoundAsync();

        Assert.False(await _step.IsOpenAsync(run));
        Assert.Empty(_step.References());
    }

    [Fact]
    public async Task A_run_without_a_manifest_is_only_put_off()
    {
        var run = await OpenAsync(0, "One.");
        await _step.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None);
        _step.Time.Advance(TimeSpan.FromHours(1));

        await RoundAsync();

        Assert.Equal((_step.Time.GetUtcNow(), 1), ((await OpenedAsync()).Since, (await OpenedAsync()).Checks));
        Assert.Empty(_step.Assemblies());
    }

    [Fact]
    public async Task Changes_are_told_and_what_was_answered_is_looked_at()
    {
        var run = await OpenAsync(0, "One.");
        foreach (var verdict in (Verdict[])[Verdict.Probable, Verdict.Matched])
        {
            await _step.KnowAsync(run, 1, new Resolution { Verdict = verdict });
            await _step.Get<AssembleHandler>().AssembleAsync(MessageFormat.Write(AssemblyMessage.For(run)), CancellationToken.None);
        }

        await RoundAsync();

        var feed = await _step.Storage.Enriched.ReadAsync("_changes/2026-11-01.jsonl", CancellationToken.None);
        Assert.Contains("\"probable\"", feed!.Content.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, _step.Rechecks);
    }

    [Fact]
    public async Task Open_runs_and_queues_are_measured()
    {
        await OpenAsync(0, "One.");
        await _step.Storage.References.SendAsync(new BinaryData("{}"), TimeSpan.Zero, CancellationToken.None);
        await _step.Storage.References.SendAsync(new BinaryData("{}"), TimeSpan.FromHours(1), CancellationToken.None);
        _step.Time.Advance(TimeSpan.FromSeconds(7));

        await RoundAsync();

        Assert.Equal([(1, null)], _step.Measured("enrich.runs.open"));
        Assert.Equal([(0, "assemblies"), (2, "references"), (0, "references-poison")], Of("enrich.queue.messages"));
        Assert.Equal([(0, "assemblies"), (7, "references"), (0, "references-poison")], Of("enrich.queue.age"));
        Assert.Equal("maintenance", Assert.Single(_step.Heard.Spans).OperationName);
    }

    [Theory]
    [InlineData(SteppedPipeline.Name, true)]
    [InlineData("none.txt", false)]
    public async Task By_hand_every_reference_of_an_article_that_is_not_matched_is_asked_anew(string article, bool known)
    {
        var run = await OpenAsync(0, "One.", "Two.");
        await _step.KnowAsync(run, 1, new Resolution { Verdict = Verdict.Matched });

        Assert.Equal(known, await _step.Get<Retry>().QueueAsync(article, CancellationToken.None));
        Assert.Equal(known ? [(2, true)] : [], _step.References().Select(waiting => (waiting.Message.Ordinal, waiting.Message.Again)));
    }

    private IEnumerable<(double Value, object? Queue)> Of(string name) => _step.Measured(name).OrderBy(measured => measured.Attribute);

    private async Task<Run> OpenAsync(int looks, params string[] printed)
    {
        var run = await _step.BeginAsync(printed);
        await _step.Runs.PostponeAsync(
            new OpenRun(OpenRun.CurrentSchemaVersion, run.Article, run.Version, SteppedPipeline.Start, looks),
            CancellationToken.None
        );
        return run;
    }

    private ValueTask<OpenRun> OpenedAsync() => _step.Runs.OpenRunsAsync(CancellationToken.None).SingleAsync();

    private Task RoundAsync() => _step.Get<MaintenanceJob>().RunAsync(CancellationToken.None);
}
