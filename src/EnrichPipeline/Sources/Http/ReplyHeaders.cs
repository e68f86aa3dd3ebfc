using System.Globalization;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Sources.Http;

/// <summary>Parses the rate-limit headers of a response.</summary>
internal static class ReplyHeaders
{
    // A header must not pause a quota for years.
    private static readonly TimeSpan _longest = TimeSpan.FromHours(1);

    /// <summary>Parses <c>Retry-After</c>: seconds or a date (RFC 9110, 10.2.3); null if it is missing or malformed.</summary>
    public static TimeSpan? RetryAfter(string? value, DateTimeOffset now)
    {
        if (Number(value) is { } seconds)
            return TimeSpan.FromSeconds(Math.Min(seconds, _longest.TotalSeconds));
        return DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Clamp((date - now).Ticks, 0, _longest.Ticks))
            : null;
    }

    /// <summary>
    /// Parses headers such as <c>x-rate-limit-limit: 10</c>, <c>x-rate-limit-interval: 1s</c>, <c>x-concurrency-limit: 3</c>.
    /// </summary>
    public static RateLimitHeaders Limits(string? limit, string? interval, string? concurrency)
    {
        var seconds = interval is null ? 1 : Number(interval.TrimEnd('s', 'S', ' '));
        double? perSecond = Number(limit) is { } count and > 0 && seconds is > 0 ? count / seconds : null;
        int? inFlight = Number(concurrency) is { } number and >= 1 and <= int.MaxValue ? (int)number : null;
        return new RateLimitHeaders(perSecond, inFlight);
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
}
