using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests one message of a reference: what is asked, what is written, and what goes back into which queue.</summary>
public sealed class ResolveHandlerTests : IDisposable
{
    private const string Printed = "Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55:451-460";

    private static readonly ResolutionAttempt _out = new(
        new Resolution { Verdict = Verdict.Unavailable, Unanswered = [Quota.Ncbi] },
        new ResumeState(PubMed: false, CrossRef: true, []));

    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task The_first_answer_is_written_with_the_time_of_its_next_look()
    {
        var run = await _step.BeginAsync(Printed);
        await ResolveAsync(MessageOf(run));

        var result = (await _step.ResultAsync(run))!;
        Assert.Equal(
            (1, Verdict.NotFound, SteppedPipeline.Start, null),
            (result.Ordinal, result.Resolution.Verdict, result.ResolvedAt, result.ConfirmedAt)
        );
        Assert.True(result.CheckAgainAt > SteppedPipeline.Start);
        Assert.Equal([Printed], _step.Asked);
        Assert.Equal([(1, "notFound")], _step.Measured("enrich.references"));
        Assert.Empty(_step.References());
    }

    [Fact]
    public async Task What_was_sent_to_no_one_is_never_due_again()
    {
        var run = await _step.BeginAsync("Ibid.");
        await ResolveAsync(MessageOf(run) with { Printed = "Ibid.", Citation = new Citation() });

        Assert.Null((await _step.ResultAsync(run))!.CheckAgainAt);
    }

    [Fact]
    public async Task The_last_reference_hurries_the_document_and_those_before_it_do_not()
    {
        var run = await _step.BeginAsync(Printed, "Other.");
        await QueueAsync(run);
        Assert.Equal([0.7], Delays());

        await ResolveAsync(MessageOf(run, ordinal: 1));
        Assert.Equal([0.7], Delays());

        await ResolveAsync(MessageOf(run, ordinal: 2));
        Assert.Equal([0, 0.7], Delays());
    }

    [Fact]
    public async Task A_message_of_an_older_run_is_put_aside()
    {
        var run = await _step.BeginAsync(Printed);
        await _step.SetCurrentAsync(new Run(SteppedPipeline.Name, new string('b', 64)));

        await ResolveAsync(MessageOf(run));

        Assert.Empty(_step.Asked);
        Assert.Null(await _step.ResultAsync(run));
        Assert.Empty(_step.References());
    }

    [Fact]
    public async Task A_repeated_message_finds_the_answer_and_only_asks_for_the_document()
    {
        var run = await KnownAsync(new Resolution { Verdict = Verdict.Matched });
        await ResolveAsync(MessageOf(run));

        Assert.Empty(_step.Asked);
        Assert.Equal([3], Delays());
    }

    [Theory]
    [InlineData(Verdict.Unavailable)]
    [InlineData(Verdict.Failed)]
    public async Task What_was_unavailable_or_failed_is_asked_again(Verdict verdict)
    {
        var run = await KnownAsync(new Resolution { Verdict = verdict, Unanswered = verdict == Verdict.Failed ? [] : [Quota.Ncbi] });
        await ResolveAsync(MessageOf(run));

        Assert.Equal([Printed], _step.Asked);
        Assert.Equal(Verdict.NotFound, (await _step.ResultAsync(run))!.Resolution.Verdict);
        Assert.Equal([3], Delays());
    }

    [Fact]
    public async Task What_is_to_be_asked_again_is_asked_afresh_though_it_was_answered()
    {
        var run = await KnownAsync(new Resolution { Verdict = Verdict.Matched });
        await ResolveAsync(MessageOf(run) with { Again = true });

        Assert.Equal(["afresh " + Printed], _step.Asked);
        Assert.Equal([3], Delays());
    }

    [Fact]
    public async Task Where_only_a_quota_was_exhausted_the_message_goes_back_uncounted_with_the_answers_so_far()
    {
        var run = await _step.BeginAsync(Printed);
        await QueueAsync(run);
        _step.Answer = _out with { LacksOnlyQuota = true };

        await ResolveAsync(MessageOf(run, attempt: 3));

        var (message, seconds) = _step.References().Single(waiting => waiting.Message.Attempt == 3);
        Assert.True(message.Resume!.CrossRef);
        Assert.InRange(seconds, 2.5, 5);
        Assert.Null(await _step.ResultAsync(run));
        Assert.Equal([0.7], Delays());
        Assert.Equal([(1, "quotaBusy")], _step.Measured("enrich.references.deferred"));
    }

    [Fact]
    public async Task An_outage_is_a_result_and_the_message_goes_back_counted_with_the_answers_so_far()
    {
        var run = await _step.BeginAsync(Printed);
        _step.Answer = _out;

        await ResolveAsync(MessageOf(run, attempt: 2));

        var (message, seconds) = Assert.Single(_step.References());
        Assert.Equal((3, true, 80), (message.Attempt, message.Resume!.CrossRef, seconds));
        Assert.Equal(Verdict.Unavailable, (await _step.ResultAsync(run))!.Resolution.Verdict);
        Assert.Equal([(1, "unavailable")], _step.Measured("enrich.references.deferred"));
        Assert.Equal([(1, "unavailable")], _step.Measured("enrich.references"));
    }

    [Theory]
    [InlineData(11, 1)]
    [InlineData(12, 0)]
    [InlineData(13, 0)]
    public async Task After_twelve_attempts_it_is_left_to_the_timer(int attempt, int putBack)
    {
        var run = await _step.BeginAsync(Printed);
        _step.Answer = _out;

        await ResolveAsync(MessageOf(run, attempt: attempt));

        Assert.Equal((putBack, putBack), (_step.References().Count, _step.Measured("enrich.references.deferred").Count()));
    }

    [Fact]
    public async Task The_span_tells_article_reference_and_verdict()
    {
        await ResolveAsync(MessageOf(await _step.BeginAsync(Printed)));

        var span = Assert.Single(_step.Heard.Spans);
        Assert.Equal(
            ("resolve", SteppedPipeline.Name, 1, "notFound"),
            (span.OperationName, span.GetTagItem("enrich.article"), span.GetTagItem("enrich.reference"), span.GetTagItem("enrich.verdict"))
        );
    }

    private async Task<Run> KnownAsync(Resolution resolution)
    {
        var run = await _step.BeginAsync(Printed);
        await _step.KnowAsync(run, 1, resolution);
        return run;
    }

    private double[] Delays() => [.. _step.Assemblies().Select(waiting => Math.Round(waiting.Seconds, 3))];

    private async Task QueueAsync(Run run)
    {
        var manifest = (await _step.Runs.ManifestAsync(run, CancellationToken.None))!;
        await _step.Get<RunQueue>().QueueAsync(manifest, manifest.Ordinals().ToHashSet(), again: false, CancellationToken.None);
    }

    private Task ResolveAsync(ReferenceMessage message) =>
        _step.Get<ResolveHandler>().ResolveAsync(MessageFormat.Write(message), CancellationToken.None);

    private static ReferenceMessage MessageOf(Run run, int ordinal = 1, int attempt = 0) =>
        new(
            ReferenceMessage.CurrentSchemaVersion,
            run.Article,
            run.Version,
            ordinal,
            Printed,
            CitationParser.Parse(Printed),
            attempt,
            Again: false
        );
}
