using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Lanes;
using EnrichPipeline.Sources.PubMed;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Lanes;

/// <summary>How the lanes stand in the eyes of a person.</summary>
public sealed class LaneStatesTests
{
    private static readonly DateTimeOffset _start = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private static readonly LaneGlance _idle = new(3, 0, 0, 0, TimeSpan.Zero, "");

    private readonly FakeTimeProvider _time = new(_start);
    private LaneGlance? _glance = _idle;
    private CrossRefOptions _crossRef = new();

    private LaneStates States => field ??= new(new LanePaces(Options.Create(_crossRef), Options.Create(new PubMedOptions()), Options.Create(new DataCiteOptions()), Options.Create(new DoiOrgOptions())), lane => lane == Lane.CrossRefList ? _glance : null, _time);

    [Fact]
    public void A_lane_that_nobody_used_shows_what_the_settings_allow()
    {
        _glance = null;

        Assert.Equal([Lane.CrossRefList, Lane.CrossRefSingle, Lane.Ncbi], States.Now().Select(state => state.Lane));
        Assert.Equal(new LaneState(Lane.CrossRefList, PerSecond: 3, InFlight: 0, Waiting: 0, SlotsHeld: 0, Slots: 3, Trouble: null), State());
    }

    [Fact]
    public void What_is_in_flight_does_not_wait()
    {
        _glance = new(PerSecond: 2, InFlight: 2, Demand: 7, SlotsHeld: 3, TimeSpan.Zero, "");

        Assert.Equal(new LaneState(Lane.CrossRefList, PerSecond: 2, InFlight: 2, Waiting: 5, SlotsHeld: 3, Slots: 3, Trouble: null), State());
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
        Hear(Trouble.Passing("no answer in time") with { RetryAfter = _minute });
        _time.Advance(TimeSpan.FromSeconds(10));
        Hear(Trouble.Passing("status 503") with { RetryAfter = _minute });

        Assert.Equal(new LaneTrouble("status 503", _start, _start.AddSeconds(70)), State().Trouble);
    }

    [Fact]
    public void While_the_lane_rests_the_reason_stays_in_view()
    {
        Hear(new Trouble(TroubleKind.Blocked, "status 403"));
        Hear(new Trouble(TroubleKind.Resting, "the lane rests") { RetryAfter = _minute });

        Assert.Equal(new LaneTrouble("status 403", _start, _start + _minute), State().Trouble);
    }

    [Fact]
    public void When_the_time_has_come_the_next_question_tries()
    {
        Hear(Trouble.Passing("status 503") with { RetryAfter = _minute });
        _time.Advance(_minute);

        Assert.Equal(new LaneTrouble("status 503", _start, AskedAgainAt: null), State().Trouble);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_answer_ends_it_and_so_does_a_refusal_which_is_one(bool refused)
    {
        Hear(Trouble.Passing("status 503"));
        Hear(refused ? new Trouble(TroubleKind.Refused, "status 400") : null);

        Assert.Null(State().Trouble);
    }

    [Fact]
    public void A_question_that_only_lacked_budget_says_nothing_of_the_service()
    {
        Hear(new Trouble(TroubleKind.Resting, "no slot") { NoBudget = true });
        Assert.Null(State().Trouble);

        Hear(Trouble.Passing("status 503"));
        Hear(new Trouble(TroubleKind.Resting, "no slot") { NoBudget = true });
        Assert.Equal("status 503", State().Trouble?.Reason);
    }

    [Fact]
    public void What_only_another_process_knows_is_shown_without_a_beginning()
    {
        _glance = _idle with { Rest = _minute, RestsFor = "blocked: status 403" };

        Assert.Equal(new LaneTrouble("blocked: status 403", Since: null, _start + _minute), State().Trouble);
    }

    [Fact]
    public void Trouble_of_one_lane_is_no_trouble_of_another()
    {
        States.Heard(Lane.Ncbi, Trouble.Passing("status 503"));

        Assert.Equal([Lane.Ncbi], States.Now().Where(state => state.Trouble is not null).Select(state => state.Lane));
    }

    private void Hear(Trouble? trouble) => States.Heard(Lane.CrossRefList, trouble);

    private LaneState State() => States.Now()[0];
}
