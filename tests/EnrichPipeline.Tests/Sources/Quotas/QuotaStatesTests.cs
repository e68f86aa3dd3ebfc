using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>Tests the state of the quotas, as the user sees it.</summary>
public sealed class QuotaStatesTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly RateLimit _limit = RateLimit.PerSecond(3, 3);
    private static readonly LimiterSnapshot _idle = new(_limit, _limit, 0, 0, 0, TimeSpan.FromSeconds(1), 0, TimeSpan.Zero, "");

    private readonly FakeTimeProvider _time = new(_start);
    private LimiterSnapshot? _snapshot = _idle;
    private QuotaSettings _settings = new(_limit, IsPublic: true, TimeSpan.FromSeconds(30));

    private QuotaStates States =>
        field ??= new(
            new QuotaCatalog(
                new[] { Quota.Ncbi, Quota.CrossRefList, Quota.CrossRefSingle }.Select(quota => new QuotaDefinition(quota, () => _settings))
            ),
            quota => quota == Quota.CrossRefList ? _snapshot : null,
            _time
        );

    [Fact]
    public void A_quota_that_nobody_used_shows_what_the_settings_allow()
    {
        _snapshot = null;

        Assert.Equal([Quota.CrossRefList, Quota.CrossRefSingle, Quota.Ncbi], States.Read().Select(state => state.Quota));
        Assert.Equal(new QuotaState(Quota.CrossRefList, PerSecond: 3, InFlight: 0, Waiting: 0, SlotsHeld: 0, Slots: 3, null), State());
    }

    [Fact]
    public void What_is_in_flight_does_not_wait()
    {
        _snapshot = _idle with { Whole = RateLimit.PerSecond(2, 3), InFlight = 2, Waiting = 5, SlotsHeld = 3 };

        Assert.Equal(new QuotaState(Quota.CrossRefList, PerSecond: 2, InFlight: 2, Waiting: 5, SlotsHeld: 3, Slots: 3, null), State());
    }

    [Fact]
    public void A_quota_of_ones_own_has_no_slots_to_hold()
    {
        _settings = new(RateLimit.PerSecond(1000, 3), IsPublic: false, TimeSpan.FromSeconds(30));
        _snapshot = null;

        Assert.Null(State().SlotsHeld);
    }

    [Fact]
    public void A_problem_lasts_from_the_first_question_that_failed_and_says_what_the_last_one_met()
    {
        Record(Error(ApiErrorKind.Transient, "no answer in time") with { RetryAfter = _minute });
        _time.Advance(TimeSpan.FromSeconds(10));
        Record(Error(ApiErrorKind.Transient, "status 503") with { RetryAfter = _minute });

        Assert.Equal(new QuotaProblem("status 503", _start, _start.AddSeconds(70)), State().Problem);
    }

    [Fact]
    public void While_the_quota_rests_the_reason_stays_in_view()
    {
        Record(Error(ApiErrorKind.Forbidden, "status 403"));
        Record(Error(ApiErrorKind.CircuitOpen, "the quota rests") with { RetryAfter = _minute });

        Assert.Equal(new QuotaProblem("status 403", _start, _start + _minute), State().Problem);
    }

    [Fact]
    public void When_the_time_has_come_the_next_question_tries()
    {
        Record(Error(ApiErrorKind.Transient, "status 503") with { RetryAfter = _minute });
        _time.Advance(_minute);

        Assert.Equal(new QuotaProblem("status 503", _start, RetriedAt: null), State().Problem);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_or_a_refusal_ends_the_problem(bool refused)
    {
        Record(Error(ApiErrorKind.Transient, "status 503"));
        Record(refused ? Error(ApiErrorKind.Rejected, "status 400") : null);

        Assert.Null(State().Problem);
    }

    [Fact]
    public void A_question_that_only_lacked_budget_says_nothing_of_the_service()
    {
        Record(Error(ApiErrorKind.CircuitOpen, "no slot") with { QuotaBusy = true });
        Assert.Null(State().Problem);

        Record(Error(ApiErrorKind.Transient, "status 503"));
        Record(Error(ApiErrorKind.CircuitOpen, "no slot") with { QuotaBusy = true });
        Assert.Equal("status 503", State().Problem?.Reason);
    }

    [Fact]
    public void What_only_another_process_knows_is_shown_without_a_beginning()
    {
        _snapshot = _idle with { Pause = _minute, PauseReason = "blocked: status 403" };

        Assert.Equal(new QuotaProblem("blocked: status 403", Since: null, _start + _minute), State().Problem);
    }

    [Fact]
    public void A_problem_of_one_quota_is_none_of_another()
    {
        States.Record(Quota.Ncbi, Error(ApiErrorKind.Transient, "status 503"));

        Assert.Equal([Quota.Ncbi], States.Read().Where(state => state.Problem is not null).Select(state => state.Quota));
    }

    private void Record(ApiError? error) => States.Record(Quota.CrossRefList, error);

    private static ApiError Error(ApiErrorKind kind, string reason) => new(Quota.CrossRefList, kind, reason);

    private QuotaState State() => States.Read()[0];
}
