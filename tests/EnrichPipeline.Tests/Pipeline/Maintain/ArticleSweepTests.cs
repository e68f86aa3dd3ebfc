using System.Collections.Concurrent;
using System.Text;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Maintain;

/// <summary>Tests the cost of a sweep, and that neither a broken article nor a kill makes it lose an article.</summary>
public sealed class ArticleSweepTests : IDisposable
{
    private readonly ConcurrentBag<string> _steps = [];
    private readonly SteppedPipeline _step;
    private Func<string, Exception?> _fault = _ => null;

    public ArticleSweepTests() => _step = new SteppedPipeline(step =>
    {
        _steps.Add(step);
        return _fault(step) is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    });

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task Between_two_days_only_what_changed_is_looked_at()
    {
        await DropAsync("a.txt", "b.txt");
        _step.Time.Advance(TimeSpan.FromMinutes(30));
        await SweepAsync();
        _step.Time.Advance(TimeSpan.FromHours(1));
        await SweepAsync();
        await DropAsync("c.txt");
        _step.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(["c.txt"], await LookedAtAsync());
        _step.Time.Advance(TimeSpan.FromHours(1));
        await SweepAsync();
        Assert.Empty(await LookedAtAsync());
        _step.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["a.txt", "b.txt", "c.txt"], await LookedAtAsync());
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(IOException))]
    public async Task An_article_that_fails_keeps_no_other_from_its_run_and_is_tried_again(Type fault)
    {
        await DropAsync("a.txt", "bad.txt", "c.txt");
        _step.Time.Advance(TimeSpan.FromMinutes(10));
        _fault = step => step == "read articles/bad.txt" ? (Exception)Activator.CreateInstance(fault)! : null;

        await SweepAsync();
        await SweepAsync();
        Assert.Equal(["a.txt", "c.txt"], await IngestedAsync("a.txt", "bad.txt", "c.txt"));

        _fault = _ => null;
        await SweepAsync();
        Assert.Equal(["a.txt", "bad.txt", "c.txt"], await IngestedAsync("a.txt", "bad.txt", "c.txt"));
    }

    [Fact]
    public async Task Where_the_storage_fails_all_of_them_the_same_part_is_swept_again()
    {
        string[] names = [.. Enumerable.Range(100, 120).Select(number => $"{number}.txt")];
        await DropAsync(names);
        _step.Time.Advance(TimeSpan.FromMinutes(10));
        _fault = step => step.StartsWith("read articles/", StringComparison.Ordinal) ? new IOException("Down.") : null;

        await Assert.ThrowsAsync<TryLaterException>(() => SweepAsync());
        _fault = _ => null;
        await SweepAsync();

        Assert.Equal(names, await IngestedAsync(names));
    }

    [Fact]
    public async Task A_sweep_that_dies_after_any_write_is_made_good_by_the_next()
    {
        for (var writes = 0; ; writes++)
        {
            string[] names = [$"{writes}/a.txt", $"{writes}/b.txt"];
            await DropAsync(names);
            _step.Time.Advance(TimeSpan.FromMinutes(10));
            var mortal = new MortalStorage(_step.Storage, writes);
            try
            {
                await SweepAsync(mortal);
            }
            catch (KilledException)
            {
                // The kill is intended.
            }

            await SweepAsync();
            Assert.Equal(names, await IngestedAsync(names));
            if (!mortal.IsDead)
                break;
        }
    }

    private async Task DropAsync(params string[] names)
    {
        foreach (var name in names)
            await _step.Storage.Articles.WriteAsync(
                name,
                Encoding.UTF8.GetBytes($"References\n\n1. Hare JF (1998) Squirrels of {name}. Anim Behav 55:451-460\n"),
                CancellationToken.None
            );
    }

    private Task SweepAsync(IStorage? storage = null)
    {
        if (storage is null)
            return _step.Get<ArticleSweep>().SweepAsync(CancellationToken.None);
        var (runs, queue) = (new RunStore(storage, _step.Time), new RunQueue(storage, _step.Time));
        var files = new DroppedFiles(storage, largest: 1_000, TimeProvider.System);
        var ingest = new IngestHandler(
            runs,
            new RunStarter(runs, queue, new ArticleRemover(storage, runs), files, NullLogger<RunStarter>.Instance),
            new RunRepair(runs, queue, new RecheckStore(storage)),
            files,
            _step.Get<EnrichPipeline.Articles.TimeLimitedReader>(),
            _step.Get<EnrichPipeline.Telemetry.PipelineMetrics>(),
            _step.Time,
            NullLogger<IngestHandler>.Instance
        );
        return new ArticleSweep(
            storage,
            runs,
            ingest,
            _step.Time,
            NullLogger<ArticleSweep>.Instance
        ).SweepAsync(CancellationToken.None);
    }

    /// <summary>Returns the articles whose pointer one sweep reads.</summary>
    private async Task<string[]> LookedAtAsync()
    {
        _steps.Clear();
        await SweepAsync();
        string[] names = ["a.txt", "b.txt", "c.txt"];
        return [.. names.Where(name => _steps.Contains($"read runs/{RunNames.Current(name)}"))];
    }

    private async Task<string[]> IngestedAsync(params string[] names)
    {
        var ingested = new List<string>();
        foreach (var name in names)
        {
            if ((await _step.Runs.CurrentAsync(name, CancellationToken.None)).Current is { Queued: true })
                ingested.Add(name);
        }

        return [.. ingested];
    }
}
