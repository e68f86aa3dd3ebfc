using EnrichPipeline.Pipeline;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests how long a requeued reference waits.</summary>
public sealed class EnrichmentOptionsTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 40)]
    [InlineData(7, 2_560)]
    [InlineData(8, 3_600)]
    [InlineData(100, 3_600)]
    [InlineData(int.MaxValue, 3_600)]
    public void The_delay_doubles_up_to_an_hour(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new EnrichmentOptions().DelayOf(attempt));

    [Fact]
    public void The_longest_delay_holds_from_the_first_attempt_on() =>
        Assert.Equal(TimeSpan.FromSeconds(7), new EnrichmentOptions { LongestDelay = TimeSpan.FromSeconds(7) }.DelayOf(0));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(90, 5)]
    [InlineData(180, 10)]
    [InlineData(18_000, 1_000)]
    [InlineData(64_800, 3_600)]
    [InlineData(1_000_000, 3_600)]
    public void For_budget_is_waited_the_longer_the_queue_from_five_seconds_to_an_hour(int queued, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new EnrichmentOptions().DelayForQuota(queued, 3));

    [Fact]
    public void Articles_of_up_to_64_MB_are_read() => Assert.Equal(67_108_864, new EnrichmentOptions().LargestArticle);
}
