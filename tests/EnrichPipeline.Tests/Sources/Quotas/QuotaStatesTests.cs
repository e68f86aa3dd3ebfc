using EnrichPipeline.Model;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Sources.Quotas;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

/// <summary>How the quotas stand in the eyes of a person.</summary>
public sealed class LaneStatesTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly LimiterSnapshot _idle = new(3, 0, 0, 0, TimeSpan.Zero, "");

    private readonly FakeTimeProvider _time = new(_start);
    private LimiterSnapshot? _glance = _idle;
    private CrossRefOptions _crossRef = new();

    private QuotaStates States => field ??= new(new QuotaLimits(Options.Create(_crossRef), Options.Create(new PubMedOptions())), quota => quota == Quota.CrossRefList ? _glance : null, _time);

    [Fact]
    public void A_lane_that_nobody_used_shows_what_the_settings_allow()
    {
        _glance = null;

        Assert.Equal([Quota.CrossRefList, Quota.CrossRefSingle, Quota.Ncbi], States.Now().Select(state => state.Quota));
        Assert.Equal(new QuotaState(Quota.CrossRefList, PerSecond: 3, InFlight: 0, Waiting: 0, SlotsHeld: 0, Slots: 3, ApiError: null), State());
    }

    [Fact]
    public void What_is_in_flight_does_not_wait()
    {
        _glance = new(PerSecond: 2, InFlight: 2, Demand: 7, SlotsHeld: 3, TimeSpan.Zero, "");

        Assert.Equal(new QuotaState(Quota.CrossRefList, PerSecond: 2, InFlight: 2, Waiting: 5, SlotsHeld: 3, Slots: 3, ApiError: null), State());
    }

    [Fact]
    public void A_lane_of_ones_own_has_no_slots_to_hold()
    {
        _crossRef = new() { BaseUrl = "http://127.0.0.1:9000", ListRequestsPerSecond = 1000 };
        _glance = null;

        Assert.Null(State().SlotsHeld);
    }

    [Fact]
    public void Trouble_lasts_from_the_first_question_that_failed_and_says_what_the_last_one_met()
    {
        Hear(ApiError.Transient("no answer in time") with { RetryAfter = _minute });
        _time.Advance(TimeSpan.FromSeconds(10));
        Hear(ApiError.Transient("status 503") with { RetryAfter = _minute });

        Assert.Equal(new QuotaProblem("status 503", _start, _start.AddSeconds(70)), State().ApiError);
    }

    [Fact]
    public void While_the_lane_rests_the_reason_stays_in_view()
    {
        Hear(new ApiError(ApiErrorKind.Forbidden, "status 403"));
        Hear(new ApiError(ApiErrorKind.CircuitOpen, "the quota rests") { RetryAfter = _minute });

        Assert.Equal(new QuotaProblem("status 403", _start, _start + _minute), State().ApiError);
    }

    [Fact]
    public void When_the_time_has_come_the_next_question_tries()
    {
        Hear(ApiError.Transient("status 503") with { RetryAfter = _minute });
        _time.Advance(_minute);

        Assert.Equal(new QuotaProblem("status 503", _start, AskedAgainAt: null), State().ApiError);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_ends_it_and_so_does_a_refusal_which_is_one(bool refused)
    {
        Hear(ApiError.Transient("status 503"));
        Hear(refused ? new ApiError(ApiErrorKind.Rejected, "status 400") : null);

        Assert.Null(State().ApiError);
    }

    [Fact]
    public void A_question_that_only_lacked_budget_says_nothing_of_the_service()
    {
        Hear(new ApiError(ApiErrorKind.CircuitOpen, "no slot") { NoBudget = true });
        Assert.Null(State().ApiError);

        Hear(ApiError.Transient("status 503"));
        Hear(new ApiError(ApiErrorKind.CircuitOpen, "no slot") { NoBudget = true });
        Assert.Equal("status 503", State().ApiError?.Reason);
    }

    [Fact]
    public void What_only_another_process_knows_is_shown_without_a_beginning()
    {
        _glance = _idle with { Rest = _minute, RestsFor = "blocked: status 403" };

        Assert.Equal(new QuotaProblem("blocked: status 403", Since: null, _start + _minute), State().ApiError);
    }

    [Fact]
    public void Trouble_of_one_lane_is_no_trouble_of_another()
    {
        States.Heard(Quota.Ncbi, ApiError.Transient("status 503"));

        Assert.Equal([Quota.Ncbi], States.Now().Where(state => state.ApiError is not null).Select(state => state.Quota));
    }

    private void Hear(ApiError? error) => States.Heard(Quota.CrossRefList, error);

    private QuotaState State() => States.Now()[0];
}
