using EnrichPipeline.Pipeline.Status;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Status;

/// <summary>What is advised in which state, word for word: an operator acts on it.</summary>
public sealed class AdviceTests
{
    private const string NobodyTakes = "Messages in references are due and nobody takes them. Is `enrich serve` or the Functions app running?";

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
        ["Open runs that are stuck: 2 of 7; nobody has looked at them. Is `enrich serve` or the Functions app running?"],
        Advice.On(State(open: 7, stuck: 2, age: TimeSpan.FromHours(1))));

    [Fact]
    public void Failed_messages_are_told_beside_it() => Assert.Equal(
        [NobodyTakes, "Messages that failed for good and wait to be marked as failed: 3; whoever serves does it at once. The log has the reason."],
        Advice.On(State(age: TimeSpan.FromHours(1), poison: 3)));

    [Fact]
    public void A_lane_that_is_wanted_is_full() => Assert.Equal(
        ["ncbi: all slots are in use and more instances want to send. With a long queue that is as it should be; more instances make nothing faster."],
        Advice.On(State(quotas: [_idle with { IsWanted = true }])));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lane_that_refuses_us_is_told_as_that_alone(bool wanted)
    {
        var blocked = _idle with { IsWanted = wanted, BlockedUntil = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), BlockedFor = "HTTP 403" };

        Assert.Equal(
            ["ncbi: the service refuses us (HTTP 403); nothing is sent until 2026-11-02 00:00:00Z. Read the mail at the contact address. Put right before? Delete runs/slots/ncbi-blocked.json and start anew."],
            Advice.On(State(quotas: [blocked])));
    }

    [Fact]
    public void The_most_urgent_comes_first()
    {
        var blocked = _idle with { BlockedUntil = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), BlockedFor = "HTTP 403" };

        var advice = Advice.On(State(stuck: 1, poison: 1, quotas: [_idle with { Name = "crossref-list", IsWanted = true }, blocked]));

        Assert.Equal(["ncbi: the", "Open runs", "Messages that", "crossref-list: all"], advice.Select(words => string.Join(' ', words.Split(' ')[..2])));
    }

    private static PipelineState State(int open = 1, int stuck = 0, TimeSpan? age = null, int poison = 0, params QuotaUsage[] quotas) => new(
        new(open, stuck, TimeSpan.FromMinutes(1)),
        [new("references", 1, age), new("assemblies", 0, null), new("references-poison", poison, null)],
        quotas);
}
