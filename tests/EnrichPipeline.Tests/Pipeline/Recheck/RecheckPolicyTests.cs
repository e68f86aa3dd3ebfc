using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests when a reference is due for a recheck, with the default settings.</summary>
public sealed class RecheckPolicyTests
{
    private static readonly DateTimeOffset _noon = StoredArticle.Start;

    [Theory]
    [InlineData(Verdict.Matched, 0, 1)]
    [InlineData(Verdict.Matched, 1, 30)]
    [InlineData(Verdict.Matched, 9, 30)]
    [InlineData(Verdict.Probable, 0, 30)]
    [InlineData(Verdict.Probable, 1, 120)]
    [InlineData(Verdict.Probable, 2, 180)]
    [InlineData(Verdict.Probable, 10, 180)]
    [InlineData(Verdict.Probable, 600, 180)]
    [InlineData(Verdict.NotFound, 0, 7)]
    [InlineData(Verdict.NotFound, 1, 28)]
    [InlineData(Verdict.NotFound, 2, 112)]
    [InlineData(Verdict.NotFound, 3, 180)]
    [InlineData(Verdict.Failed, 0, 7)]
    [InlineData(Verdict.Failed, 1, 28)]
    public void The_pause_depends_on_the_verdict_and_on_the_looks_that_confirmed_it(Verdict verdict, int looks, int days) =>
        Assert.Equal(_noon.AddDays(days), Policy().Next(verdict, looks, _noon));

    [Fact]
    public void Unavailable_references_are_requeued_not_rechecked() =>
        Assert.Null(Policy().Next(Verdict.Unavailable, 0, _noon));

    [Theory]
    [InlineData(Verdict.Matched, true)]
    [InlineData(Verdict.NotFound, false)]
    public void Without_notices_only_what_is_matched_rests_for_good(Verdict verdict, bool rests) =>
        Assert.Equal(rests, Policy(new RecheckOptions { Notices = false }).Next(verdict, 0, _noon) is null);

    [Theory]
    [InlineData(Verdict.Matched)]
    [InlineData(Verdict.Probable)]
    [InlineData(Verdict.NotFound)]
    public void Where_it_is_switched_off_nothing_is_due(Verdict verdict) =>
        Assert.Null(Policy(new RecheckOptions { Enabled = false }).Next(verdict, 0, _noon));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_an_outage_it_is_asked_again_in_six_hours_switched_off_or_not(bool enabled)
    {
        var open = new Resolution { Verdict = Verdict.Matched, Unanswered = [Quota.Ncbi] };

        Assert.Equal(
            _noon.AddHours(6.5),
            Policy(new RecheckOptions { Enabled = enabled }).First(open, askable: false, _noon.AddMinutes(30))
        );
    }

    [Fact]
    public void A_fresh_answer_is_due_as_its_verdict_says_and_what_is_sent_to_no_one_never()
    {
        var resolution = new Resolution { Verdict = Verdict.NotFound };

        Assert.Equal(_noon.AddDays(7), Policy().First(resolution, askable: true, _noon));
        Assert.Null(Policy().First(resolution, askable: false, _noon));
    }

    [Theory]
    [InlineData("2026-11-01T12:00:00Z", "2026-11-01T12:00:00Z")]
    [InlineData("2026-11-01T12:00:00.0000001Z", "2026-11-01T13:00:00Z")]
    [InlineData("2026-11-01T12:59:59Z", "2026-11-01T13:00:00Z")]
    [InlineData("2026-11-01T23:30:00Z", "2026-11-02T00:00:00Z")]
    [InlineData("2026-11-01T12:30:00+05:30", "2026-11-01T07:00:00Z")]
    public void Times_are_kept_to_the_hour_above(string time, string hour) =>
        Assert.Equal(Parse(hour), RecheckPolicy.OnTheHour(Parse(time)));

    [Theory]
    [InlineData(Verdict.Matched, 0, "2026-11-02T13:00:00Z")]
    [InlineData(Verdict.Matched, 1, "2026-12-01T13:00:00Z")]
    [InlineData(Verdict.Probable, 0, "2026-12-01T13:00:00Z")]
    [InlineData(Verdict.NotFound, 0, "2026-11-08T13:00:00Z")]
    public void What_is_due_is_due_on_the_hour(Verdict verdict, int looks, string due) =>
        Assert.Equal(Parse(due), Policy().Next(verdict, looks, _noon.AddMinutes(20)));

    private static RecheckPolicy Policy(RecheckOptions? looking = null) => RecheckedArticles.Policy(looking);

    private static DateTimeOffset Parse(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
