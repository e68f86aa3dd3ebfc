using EnrichPipeline.Sources.Quotas;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

public sealed class SendDelaysTests
{
    /// <summary>
    /// The data state by how many milliseconds requests left late, one a second, and the expected margin in milliseconds.
    /// </summary>
    [Theory]
    [InlineData(new int[0], 120)]
    [InlineData(new[] { 0, 0, 0, 0 }, 120)]
    [InlineData(new[] { 0, 0, 0, 0, 0 }, 15)]
    [InlineData(new[] { 700, 0, 0, 0, 0 }, 15)]
    [InlineData(new[] { 700, 40, 0, 0, 0 }, 55)]
    [InlineData(new[] { 700, 700, 0, 0, 0 }, 120)]
    [InlineData(new[] { 30, 30, 30, 30, 30, 30 }, 45)]
    public void The_margin_is_the_largest_until_five_requests_are_measured_and_then_leaves_out_the_latest(int[] late, int margin)
    {
        var delays = new SendDelays();
        foreach (var (second, milliseconds) in late.Index())
            delays.Add(TimeSpan.FromSeconds(second), TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(TimeSpan.FromMilliseconds(margin), delays.Margin);
    }

    [Fact]
    public void What_was_late_more_than_a_minute_ago_does_not_count()
    {
        var delays = new SendDelays();
        for (var second = 0; second < 10; second++)
            delays.Add(TimeSpan.FromSeconds(second), TimeSpan.FromMilliseconds(90));
        for (var second = 80; second < 90; second++)
            delays.Add(TimeSpan.FromSeconds(second), TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromMilliseconds(15), delays.Margin);
    }
}
