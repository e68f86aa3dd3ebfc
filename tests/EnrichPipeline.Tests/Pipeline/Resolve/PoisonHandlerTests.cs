using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests poison messages: the reference is failed, with the reason, and the document is written nevertheless.</summary>
public sealed class PoisonHandlerTests : IDisposable
{
    private const string Printed = "Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55:451-460";

    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Theory]
    [InlineData(5, "Processing this reference failed repeatedly; the log of that time has the error.")]
    [InlineData(4, "The program ended again and again while it worked on this reference.")]
    [InlineData(null, "The program ended again and again while it worked on this reference.")]
    public async Task The_reference_is_failed_with_the_reason_and_looked_at_again_some_day(int? failures, string reason)
    {
        var run = await _step.BeginAsync(Printed);
        await MarkAsync(run, failures);

        var result = (await _step.ResultAsync(run))!;
        Assert.Equal(
            (1, Verdict.Failed, reason, SteppedPipeline.Start),
            (result.Ordinal, result.Resolution.Verdict, result.Resolution.Reason, result.ResolvedAt)
        );
        Assert.True(result.CheckAgainAt > SteppedPipeline.Start);
        Assert.Equal([(1, "failed")], _step.Measured("enrich.references"));
    }

    [Fact]
    public async Task The_document_is_asked_for()
    {
        var run = await _step.BeginAsync(Printed);
        await MarkAsync(run);

        var (message, seconds) = Assert.Single(_step.Assemblies());
        Assert.Equal((run, 3), (message.Run(), seconds));
    }

    [Theory]
    [InlineData(Verdict.Matched, Verdict.Matched)]
    [InlineData(Verdict.NotFound, Verdict.NotFound)]
    [InlineData(Verdict.Unavailable, Verdict.Failed)]
    public async Task An_answer_that_is_there_stays_and_an_outage_does_not(Verdict known, Verdict expected)
    {
        var run = await _step.BeginAsync(Printed);
        await _step.KnowAsync(run, 1, new Resolution { Verdict = known, Unanswered = known == Verdict.Unavailable ? [Quota.Ncbi] : [] });

        await MarkAsync(run);

        Assert.Equal(expected, (await _step.ResultAsync(run))!.Resolution.Verdict);
        Assert.Single(_step.Assemblies());
    }

    [Fact]
    public async Task A_message_of_an_older_run_is_put_aside()
    {
        var run = await _step.BeginAsync(Printed);
        await _step.SetCurrentAsync(new Run(SteppedPipeline.Name, new string('b', 64)));

        await MarkAsync(run);

        Assert.Null(await _step.ResultAsync(run));
        Assert.Empty(_step.Assemblies());
    }

    [Fact]
    public async Task What_cannot_be_read_is_dropped()
    {
        var run = await _step.BeginAsync(Printed);
        await _step.Get<PoisonHandler>().MarkFailedAsync(new BinaryData("{}"), CancellationToken.None);

        Assert.Null(await _step.ResultAsync(run));
        Assert.Empty(_step.Measured("enrich.references"));
    }

    private async Task MarkAsync(Run run, int? failures = 5)
    {
        var entry = (await _step.Runs.ManifestAsync(run, CancellationToken.None))!.References[0];
        var message = ReferenceMessage.For(run, entry, again: false) with { Failures = failures };
        await _step.Get<PoisonHandler>().MarkFailedAsync(MessageFormat.Write(message), CancellationToken.None);
    }
}
