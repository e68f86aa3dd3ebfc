using EnrichPipeline.Sources.Http;
using Xunit;

namespace EnrichPipeline.Tests.Sources.Http;

public sealed class ReplyHeadersTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null)]
    [InlineData("7", 7.0)]
    [InlineData("0", 0.0)]
    [InlineData("99999999999", 3600.0)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("NaN", null)]
    [InlineData("Mon, 23 Nov 2026 12:00:30 GMT", 30.0)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", 0.0)]
    [InlineData("Wed, 23 Nov 2050 11:00:00 GMT", 3600.0)]
    public void Retry_after_is_seconds_or_a_date_and_never_more_than_an_hour(string? header, double? seconds) =>
        Assert.Equal(seconds, ReplyHeaders.RetryAfter(header, _now)?.TotalSeconds);

    [Theory]
    [InlineData("10", "1s", "3", 10.0, 3)]
    [InlineData("30", "60s", null, 0.5, null)]
    [InlineData("5", null, "1", 5.0, 1)]
    [InlineData(null, null, null, null, null)]
    [InlineData("many", "1s", "few", null, null)]
    [InlineData("0", "1s", "0", null, null)]
    [InlineData("10", "0s", "3", null, 3)]
    public void Limits_are_read_with_their_interval(string? limit, string? interval, string? concurrency, double? perSecond, int? inFlight)
    {
        var limits = ReplyHeaders.Limits(limit, interval, concurrency);
        Assert.Equal((perSecond, inFlight), (limits.PerSecond, limits.Concurrency));
    }
}
