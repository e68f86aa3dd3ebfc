using System.Diagnostics.Metrics;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using EnrichPipeline.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests references whose processing throws, and references that make processes die.</summary>
public sealed class FailureTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>, IDisposable
{
    private static readonly byte[] _article =
        """
        A short review

        References

        1. Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.
        2. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.
        """u8.ToArray();

    private readonly ShiftedClock _clock = new(new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_fails_five_times_by_itself_is_failed_with_the_reason_and_what_lies_beside_it_is_not()
    {
        var failures = 0;
        await using var pipeline = await StartAsync(printed =>
            printed.StartsWith("Norby", StringComparison.Ordinal) && Interlocked.Increment(ref failures) > 0
        );

        await WorkOffAsync(pipeline);

        Assert.Equal(5, failures);
        var references = await ReferencesAsync(pipeline);
        Assert.Equal([Verdict.Failed, Verdict.NotFound], references.Select(reference => reference.Verdict));
        Assert.Contains("failed repeatedly", references[0].Reason, StringComparison.Ordinal);
        Assert.True(references[0].CheckAgainAt > _clock.GetUtcNow());
    }

    [Fact]
    public async Task What_fails_four_times_is_answered_by_the_fifth()
    {
        var failures = 0;
        await using var pipeline = await StartAsync(printed =>
            printed.StartsWith("Norby", StringComparison.Ordinal) && Interlocked.Increment(ref failures) < 5
        );

        await WorkOffAsync(pipeline);

        Assert.All(await ReferencesAsync(pipeline), reference => Assert.Equal(Verdict.NotFound, reference.Verdict));
    }

    [Fact]
    public async Task A_failure_burns_no_dequeue_count_and_waits_twice_as_long_each_time()
    {
        await using var pipeline = await StartAsync(_ => true);
        var message = await ReceiveAsync(pipeline);
        List<TimeSpan> delays = [];

        for (var failure = 1; failure < ReferenceMessage.MaxFailures; failure++)
        {
            await pipeline.Get<ResolveHandler>().ResolveAsync(message.Body, CancellationToken.None);
            await pipeline.Storage.References.DeleteAsync(message, CancellationToken.None);
            Assert.Equal(1, message.DequeueCount);
            (message, var waited) = await AwaitAsync(pipeline, message.Body, failure);
            delays.Add(waited);
        }

        Assert.Equal([20, 40, 80, 160], delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task A_failure_is_counted_since_its_execution_counts_as_well_done()
    {
        await using var pipeline = await StartAsync(_ => true);
        using var heard = new Listening();
        heard.Measure(pipeline.Get<IMeterFactory>());

        await pipeline.Get<ResolveHandler>().ResolveAsync((await ReceiveAsync(pipeline)).Body, CancellationToken.None);

        var deferred = Assert.Single(heard.Measurements, measurement => measurement.Name == "enrich.references.deferred");
        Assert.Equal((1, "failed"), (deferred.Value, deferred.Tags["enrich.outcome"]));
    }

    [Fact]
    public async Task A_failed_reference_over_which_only_processes_died_says_so()
    {
        await using var pipeline = await StartAsync(_ => false);

        var message = await ReceiveAsync(pipeline);
        await pipeline.Get<PoisonHandler>().MarkFailedAsync(message.Body, CancellationToken.None);
        await pipeline.Storage.References.DeleteAsync(message, CancellationToken.None);
        await WorkOffAsync(pipeline);

        var failed = Assert.Single(await ReferencesAsync(pipeline), reference => reference.Verdict == Verdict.Failed);
        Assert.Contains("ended again and again", failed.Reason, StringComparison.Ordinal);
        Assert.True(failed.CheckAgainAt > _clock.GetUtcNow());
    }

    [Fact]
    public async Task Being_stopped_is_no_failure()
    {
        using var stopping = new CancellationTokenSource();
        await using var pipeline = await StartAsync(_ =>
        {
            stopping.Cancel();
            throw new OperationCanceledException(stopping.Token);
        });
        var message = await ReceiveAsync(pipeline);
        var before = await pipeline.Storage.References.CountAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            pipeline.Get<ResolveHandler>().ResolveAsync(message.Body, stopping.Token)
        );

        Assert.Equal(before, await pipeline.Storage.References.CountAsync(CancellationToken.None));
    }

    private async Task<TestPipeline> StartAsync(Func<string, bool> fails)
    {
        var pipeline = await TestPipeline.StartAsync(
            sandbox.Server, (nameof(StorageOptions.Folder), _folder.Path), time: _clock,
            also: services => services.AddSingleton<IReferenceResolver>(new FailingResolver(fails)));
        await pipeline.DropAsync("a.txt", _article);
        await pipeline.IngestAsync("a.txt");
        return pipeline;
    }

    /// <summary>Works off the queues as a host does, with a fast clock, until they are empty.</summary>
    private async Task WorkOffAsync(TestPipeline pipeline) => await pipeline.WorkUntilAsync(async () =>
    {
        _clock.Advance(TimeSpan.FromMinutes(3));
        foreach (var message in await pipeline.Storage.ReferencesPoison.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            await pipeline.Get<PoisonHandler>().MarkFailedAsync(message.Body, CancellationToken.None);
            await pipeline.Storage.ReferencesPoison.DeleteAsync(message, CancellationToken.None);
        }
        return await pipeline.Storage.References.CountAsync(CancellationToken.None) == 0
            && await pipeline.Storage.ReferencesPoison.CountAsync(CancellationToken.None) == 0
            && await pipeline.Storage.Assemblies.CountAsync(CancellationToken.None) == 0;
    });

    private static async Task<QueuedMessage> ReceiveAsync(TestPipeline pipeline) =>
        (await pipeline.Storage.References.ReceiveAsync(1, TimeSpan.FromMinutes(1), CancellationToken.None)).Single();

    /// <summary>Returns the next message of the same reference, and after how many seconds of waiting it came.</summary>
    private async Task<(QueuedMessage Message, TimeSpan Waited)> AwaitAsync(TestPipeline pipeline, BinaryData before, int failures)
    {
        Assert.True(MessageFormat.TryRead(before, out ReferenceMessage? sent));
        for (var seconds = 1; ; seconds++)
        {
            Assert.InRange(seconds, 1, 1_000);
            _clock.Advance(TimeSpan.FromSeconds(1));
            foreach (var message in await pipeline.Storage.References.ReceiveAsync(32, TimeSpan.FromDays(1), CancellationToken.None))
            {
                Assert.True(MessageFormat.TryRead(message.Body, out ReferenceMessage? read));
                if (read.Ordinal == sent.Ordinal && read.Failures == failures)
                    return (message, TimeSpan.FromSeconds(seconds));
            }
        }
    }

    private static async Task<IReadOnlyList<EnrichedReference>> ReferencesAsync(TestPipeline pipeline) =>
        JsonSerializer.Deserialize((await pipeline.DocumentAsync("a.txt"))!, DocumentJson.Written.EnrichedDocument)!.References;

    private sealed class FailingResolver(Func<string, bool> fails) : IReferenceResolver
    {
        public Task<ResolutionAttempt> ResolveAsync(
            string printed, Citation citation, ResumeState? resume, CancellationToken cancellationToken) =>
            fails(printed)
                ? Task.FromException<ResolutionAttempt>(new InvalidOperationException("A fault of ours."))
                : Task.FromResult(new ResolutionAttempt(new Resolution { Verdict = Verdict.NotFound }));

        public Task<ResolutionAttempt> ResolveWithoutCacheAsync(
            string printed,
            Citation citation,
            ResumeState? resume,
            CancellationToken cancellationToken
        ) => ResolveAsync(printed, citation, resume, cancellationToken);
    }
}
