using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>Decides when a reference is rechecked, by its verdict and the number of rechecks so far.</summary>
public sealed class RecheckPolicy(IOptions<RecheckOptions> recheck, IOptions<EnrichmentOptions> enrichment)
{
    private readonly RecheckOptions _options = recheck.Value;

    /// <summary>The pause after an outage before the same question is asked again.</summary>
    internal TimeSpan AfterOutage => enrichment.Value.RetryUnavailableAfter;

    /// <summary>Returns when a new result is first rechecked, or null for never.</summary>
    internal DateTimeOffset? First(Resolution resolution, bool askable, DateTimeOffset now) =>
        resolution.IsOpen ? now + AfterOutage : askable ? Next(resolution.Verdict, 0, now) : null;

    /// <summary>
    /// Returns when the next recheck is due, or null for never, after so many rechecks that confirmed the verdict, the last of them at
    /// <paramref name="last"/>.
    /// </summary>
    internal DateTimeOffset? Next(Verdict verdict, int confirmations, DateTimeOffset last) => _options.Enabled
        ? verdict switch
        {
            Verdict.Matched when _options.Notices => OnTheHour(last + (confirmations == 0 ? _options.NoticesFirst : _options.NoticesEvery)),
            Verdict.Probable => OnTheHour(last + Growing(_options.ProbableFirst, confirmations)),
            Verdict.NotFound or Verdict.Failed => OnTheHour(last + Growing(_options.NotFoundFirst, confirmations)),
            _ => null,
        }
        : null;

    /// <summary>Rounds up to the full hour, since the index of due runs has one entry per hour and run.</summary>
    internal static DateTimeOffset OnTheHour(DateTimeOffset time)
    {
        var past = time.UtcTicks % TimeSpan.TicksPerHour;
        return new DateTimeOffset(past == 0 ? time.UtcTicks : time.UtcTicks - past + TimeSpan.TicksPerHour, TimeSpan.Zero);
    }

    // Compared as factors, since the grown pause may exceed the range of TimeSpan.
    private TimeSpan Growing(TimeSpan first, int confirmations)
    {
        var factor = Math.Pow(_options.Growth, confirmations);
        return factor < _options.Longest / first ? first * factor : _options.Longest;
    }
}
