using EnrichPipeline.Pipeline.Status;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>Tests the advice in each state, word for word, because an operator acts on it.</summary>
public sealed class AdviceTests
{
    private const string NobodyTakes =
        "Messages in the queue references are due but are not received. Is `enrich serve` or the Functions app running?";

    private static readonly QuotaUsage _idle = new("ncbi", 3, 0, 3, IsWanted: false);

    [Fact]
    public void Where_all_is_well_there_is_nothing_to_do() =>
        Assert.Empty(Advice.On(State(quotas: [_idle])));

    [Fact]
    public void Where_nothing_is_known_there_is_nothing_to_do() =>
        Assert.Empty(Advice.On(new PipelineState(new(0, 0, null), [], [])));

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void Messages_that_nobody_takes_for_more_than_five_minutes_are_told(int seconds, bool told) =>
        Assert.Equal(told ? [NobodyTakes] : [], Advice.On(State(age: TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void Stuck_runs_are_told_instead_since_they_have_one_cause() => Assert.Equal(
        ["2 of 7 open runs are stuck: no timer has checked them. Is `enrich serve` or the Functions app running?"],
        Advice.On(State(open: 7, stuck: 2, age: TimeSpan.FromHours(1))));

    [Fact]
    public void Failed_messages_are_told_beside_it() =>
        Assert.Equal(
            [
                NobodyTakes,
                "3 messages in the queue references-poison failed permanently; a running host marks the references as failed at once. "
                + "The log has the reasons.",
            ],
            Advice.On(State(age: TimeSpan.FromHours(1), poison: 3))
        );

    [Fact]
    public void A_lane_that_is_wanted_is_full() => Assert.Equal(
        ["ncbi: all slots are in use and more instances are waiting. This is normal with a long queue; more instances do not speed it up."],
        Advice.On(State(quotas: [_idle with { IsWanted = true }])));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lane_that_refuses_us_is_told_as_that_alone(bool wanted)
    {
        var blocked = _idle with { IsWanted = wanted, BlockedUntil = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), BlockedFor = "HTTP 403" };

        Assert.Equal(
            [
                "ncbi: the service has blocked us (HTTP 403); no requests are sent until 2026-11-02 00:00:00Z. Read the mail at the "
                + "contact address. To resume earlier, delete runs/slots/ncbi-blocked.json and restart.",
            ],
            Advice.On(State(quotas: [blocked]))
        );
    }

    [Fact]
    public void The_most_urgent_comes_first()
    {
        var blocked = _idle with { BlockedUntil = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), BlockedFor = "HTTP 403" };

        var advice = Advice.On(State(stuck: 1, poison: 1, quotas: [_idle with { Name = "crossref-list", IsWanted = true }, blocked]));

        Assert.Equal(
            ["ncbi: the", "1 of", "1 message", "crossref-list: all"],
            advice.Select(words => string.Join(' ', words.Split(' ')[..2]))
        );
    }

    private static PipelineState State(int open = 1, int stuck = 0, TimeSpan? age = null, int poison = 0, params QuotaUsage[] quotas) =>
        new(
            new(open, stuck, TimeSpan.FromMinutes(1)),
            [new("references", 1, age), new("assemblies", 0, null), new("references-poison", poison, null)],
            quotas
        );
}
