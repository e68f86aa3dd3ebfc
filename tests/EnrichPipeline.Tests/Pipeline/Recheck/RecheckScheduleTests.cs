using EnrichPipeline.Articles;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Xunit;
using static EnrichPipeline.Tests.Pipeline.Recheck.RecheckedArticles;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests how the writing of a document changes the recheck schedule of its references.</summary>
public sealed class RecheckScheduleTests : IDisposable
{
    private static readonly Run _run = new("a.txt", new string('a', 64));
    private static readonly ReferenceRecheckState _asked = new(1, Verdict.NotFound, 2, Now.AddDays(1), AskedAt: Now);

    private readonly RecheckedArticles _articles = new();

    public void Dispose() => _articles.Dispose();

    [Fact]
    public async Task Fresh_answers_are_due_by_their_verdicts()
    {
        var looks = await SettleAsync(Result(1, Verdict.Matched, Now), Result(2, Verdict.NotFound, Now));

        Assert.Equal([new(1, Verdict.Matched, 0, Now.AddDays(1)), new(2, Verdict.NotFound, 0, Now.AddDays(7))], looks);
    }

    [Fact]
    public async Task A_reference_that_is_never_sent_is_never_rechecked()
    {
        var manifest = ManifestOf(Entry(1, "Ibid."), Entry(2, BareDocument.PrintedOf(2)));

        var looks = await SettleAsync(manifest, Result(1, Verdict.NotFound, Now), Result(2, Verdict.NotFound, Now));

        Assert.Equal([2], looks.Select(look => look.Ordinal));
    }

    [Fact]
    public async Task The_article_itself_is_looked_at_like_a_reference()
    {
        var manifest = ManifestOf(Entry(1, BareDocument.PrintedOf(1))) with
        {
            Self = Entry(Manifest.ArticleItself, BareDocument.PrintedOf(0)),
        };

        var looks = await SettleAsync(manifest, Result(0, Verdict.Matched, Now), Result(1, Verdict.Matched, Now));

        Assert.Equal([0, 1], looks.Select(look => look.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_says_the_same_again_counts_as_a_look()
    {
        await _articles.WriteAsync(_run, _asked);

        var looks = await SettleAsync(Result(1, Verdict.NotFound, Now.AddDays(-30)) with { ConfirmedAt = Now.AddHours(1) });

        Assert.Equal([new(1, Verdict.NotFound, 3, Now.AddHours(1).AddDays(180))], looks);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-24)]
    public async Task An_answer_from_before_the_question_does_not_count(int hours)
    {
        await _articles.WriteAsync(_run, _asked);

        Assert.Equal([_asked], await SettleAsync(Result(1, Verdict.NotFound, Now.AddHours(hours))));
    }

    [Fact]
    public async Task Another_verdict_starts_anew()
    {
        await _articles.WriteAsync(_run, _asked);

        Assert.Equal(
            [new(1, Verdict.Probable, 0, Now.AddHours(1).AddDays(30))],
            await SettleAsync(Result(1, Verdict.Probable, Now.AddHours(1)))
        );
    }

    [Fact]
    public async Task What_nobody_asked_about_anew_stays_as_it_was()
    {
        var known = new ReferenceRecheckState(
            1,
            Verdict.Matched,
            4,
            Now.AddDays(3),
            CrossRef: "0a1b2c3d",
            PubMed: ReferenceRecheckState.None
        );
        await _articles.WriteAsync(_run, known);

        Assert.Equal([known], await SettleAsync(Result(1, Verdict.Matched, Now)));
    }

    [Fact]
    public async Task What_was_never_due_gets_its_time()
    {
        var known = new ReferenceRecheckState(1, Verdict.Matched, 4, DueAt: null, CrossRef: "0a1b2c3d");
        await _articles.WriteAsync(_run, known);

        Assert.Equal([known with { DueAt = Now.AddDays(30) }], await SettleAsync(Result(1, Verdict.Matched, Now)));
    }

    private Task<IReadOnlyList<ReferenceRecheckState>> SettleAsync(params ReferenceResult[] results) =>
        SettleAsync(ManifestOf([.. results.Select(result => Entry(result.Ordinal, BareDocument.PrintedOf(result.Ordinal)))]), results);

    private async Task<IReadOnlyList<ReferenceRecheckState>> SettleAsync(Manifest manifest, params ReferenceResult[] results)
    {
        await new RecheckSchedule(_articles.Store, Policy()).UpdateAsync(
            manifest,
            [.. results],
            CancellationToken.None
        );
        return await _articles.StatesAsync(_run);
    }

    private static ReferenceResult Result(int ordinal, Verdict verdict, DateTimeOffset resolvedAt) =>
        new(ReferenceResult.CurrentSchemaVersion, ordinal, new Resolution { Verdict = verdict }, resolvedAt, CheckAgainAt: null);

    private static ManifestEntry Entry(int ordinal, string printed) => new(new Reference(ordinal, null, printed, 0, 0, []), new Citation());

    private static Manifest ManifestOf(params ManifestEntry[] entries) =>
        new(Manifest.CurrentSchemaVersion, _run.Article, _run.Version, Now, new ArticleMetadata(), null, [.. entries]);
}
