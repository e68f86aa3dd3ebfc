using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests what the new answer changes, and what it leaves, if an answered reference is asked about again.</summary>
public sealed class LaterAnswerTests : IDisposable
{
    private const string Printed = "Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55:451-460";

    private static readonly DateTimeOffset _known = SteppedPipeline.Start.AddDays(-1);

    private static readonly Resolution _matched = new()
    {
        Verdict = Verdict.Matched,
        Doi = Doi.Parse("10.1000/a"),
        Notices = [Told(NoticeKind.Retraction)],
    };

    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task The_same_answer_only_notes_when_it_was_given_again()
    {
        var result = await AskAgainAsync(_matched, _matched with { Confidence = 0.9 });

        Assert.Equal((_known, SteppedPipeline.Start, _known.AddDays(30)), (result.ResolvedAt, result.ConfirmedAt, result.CheckAgainAt));
    }

    [Fact]
    public async Task An_answer_that_lacks_a_known_notice_is_the_same()
    {
        var result = await AskAgainAsync(_matched, _matched with { Notices = [] });

        Assert.Equal((_known, SteppedPipeline.Start), (result.ResolvedAt, result.ConfirmedAt));
        Assert.Equal(_matched.Notices, result.Resolution.Notices);
    }

    [Fact]
    public async Task Another_answer_of_the_same_work_keeps_the_notices_that_were_known()
    {
        var result = await AskAgainAsync(_matched, _matched with { Pmcid = Pmcid.Parse("PMC1"), Notices = [Told(NoticeKind.Correction)] });

        Assert.Equal((SteppedPipeline.Start, null), (result.ResolvedAt, result.ConfirmedAt));
        Assert.Equal([NoticeKind.Retraction, NoticeKind.Correction], result.Resolution.Notices.Select(notice => notice.Kind));
        Assert.True(result.CheckAgainAt > SteppedPipeline.Start);
        Assert.NotEqual(_known.AddDays(30), result.CheckAgainAt);
    }

    [Fact]
    public async Task Another_work_has_notices_of_its_own()
    {
        var result = await AskAgainAsync(_matched, _matched with { Doi = Doi.Parse("10.1000/b"), Notices = [] });

        Assert.Equal((Doi.Parse("10.1000/b"), SteppedPipeline.Start), (result.Resolution.Doi, result.ResolvedAt));
        Assert.Empty(result.Resolution.Notices);
    }

    [Fact]
    public async Task An_outage_undoes_no_answer_and_is_asked_again_later()
    {
        var result = await AskAgainAsync(_matched, new Resolution { Verdict = Verdict.Unavailable, Unanswered = [Quota.Ncbi] });

        Assert.Equal((Verdict.Matched, _known), (result.Resolution.Verdict, result.ResolvedAt));
        Assert.Equal(1, Assert.Single(_step.References()).Message.Attempt);
    }

    [Fact]
    public async Task What_is_still_open_waits_as_long_as_the_first_time()
    {
        var open = new Resolution { Verdict = Verdict.Unavailable, Unanswered = [Quota.Ncbi] };

        var result = await AskAgainAsync(open, open);

        Assert.Equal(
            (SteppedPipeline.Start, null, SteppedPipeline.Start.AddHours(6)),
            (result.ResolvedAt, result.ConfirmedAt, result.CheckAgainAt));
    }

    private static Notice Told(NoticeKind kind) => new(kind, Doi.Parse("10.1000/notice"), "publisher", 2026, NoticeDirection.About);

    private async Task<ReferenceResult> AskAgainAsync(Resolution known, Resolution answer)
    {
        var run = await _step.BeginAsync(Printed);
        await _step.KnowAsync(run, 1, known, checkAgainAt: _known.AddDays(30));
        _step.Answer = new(answer);
        var message = new ReferenceMessage(
            ReferenceMessage.CurrentSchemaVersion,
            run.Article,
            run.Version,
            1,
            Printed,
            CitationParser.Parse(Printed),
            0,
            Again: true
        );
        await _step.Get<ResolveHandler>().ResolveAsync(MessageFormat.Write(message), CancellationToken.None);
        return (await _step.ResultAsync(run))!;
    }
}
