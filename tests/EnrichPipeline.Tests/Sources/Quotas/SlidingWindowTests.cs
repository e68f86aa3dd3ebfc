using CsCheck;
using EnrichPipeline.Sources.Quotas;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Quotas;

public sealed class SlidingWindowTests
{
    [Fact]
    public void No_window_of_time_holds_more_starts_than_allowed_whatever_the_arrivals() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 400].Array[1, 80]).Sample((limit, gaps) =>
        {
            var pace = RateLimit.PerSecond(limit, 1);
            var starts = Starts(pace, gaps);
            foreach (var (start, index) in starts.Select((start, index) => (start, index)).Skip(limit))
                Assert.True(start - starts[index - limit] >= pace.Window);
        });

    [Fact]
    public void A_busy_lane_is_used_to_more_than_nine_tenths()
    {
        var starts = Starts(RateLimit.PerSecond(3, 1), new int[400]);
        Assert.InRange(starts.Count / (starts[^1].TotalSeconds * 3), 0.9, 1.0);
    }

    [Fact]
    public void A_request_that_waited_for_its_connection_counts_from_when_it_had_one()
    {
        var (window, pace) = (new SlidingWindow(), RateLimit.PerSecond(1, 1));
        window.Start(TimeSpan.Zero);
        window.Delay(TimeSpan.FromSeconds(0.7));
        Assert.Equal(TimeSpan.FromSeconds(0.7) + pace.Window, TimeSpan.FromSeconds(1) + window.WaitAt(TimeSpan.FromSeconds(1), pace));
    }

    public static TheoryData<double?, int?, int, double, int> Headers => new()
    {
        { null, null, 3, 1.08, 3 },
        { 10, 5, 3, 1.08, 3 },
        { 2, 1, 2, 1.08, 1 },
        { 0.5, null, 1, 2.16, 3 },
        { 0.0001, null, 1, 64.8, 3 },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Headers_lower_the_pace_and_never_raise_it(double? perSecond, int? concurrency, int starts, double seconds, int inFlight)
    {
        var pace = RateLimit.PerSecond(3, 3).LoweredBy(new RateLimitHeaders(perSecond, concurrency));
        Assert.Equal((starts, inFlight), (pace.Starts, pace.Concurrency));
        Assert.Equal(seconds, pace.Window.TotalSeconds, 0.001);
    }

    // Each arrives some time after the one before it and starts as soon as it may.
    private static List<TimeSpan> Starts(RateLimit pace, int[] gaps)
    {
        var (window, starts, now) = (new SlidingWindow(), new List<TimeSpan>(), TimeSpan.Zero);
        foreach (var gap in gaps)
        {
            now += TimeSpan.FromMilliseconds(gap);
            while (window.WaitAt(now, pace) is var wait && wait > TimeSpan.Zero)
                now += wait;
            window.Start(now);
            starts.Add(now);
        }
        return starts;
    }
}
