using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Recheck;

/// <summary>When a reference is looked at again, by its verdict and by how often it has been.</summary>
public sealed class RecheckPolicy(IOptions<RecheckOptions> looking, IOptions<EnrichmentOptions> enrichment)
{
    private readonly RecheckOptions _looking = looking.Value;

    /// <summary>How long after an outage the same is asked again.</summary>
    internal TimeSpan AfterOutage => enrichment.Value.RetryUnavailableAfter;

    /// <summary>When a fresh answer is to be looked at again; null for never.</summary>
    internal DateTimeOffset? First(Resolution resolution, bool askable, DateTimeOffset now) =>
        resolution.IsOpen ? now + AfterOutage : askable ? Next(resolution.Verdict, 0, now) : null;

    /// <summary>When an answer is due again that was confirmed by so many looks, the last one at <paramref name="last"/>.</summary>
    internal DateTimeOffset? Next(Verdict verdict, int looks, DateTimeOffset last) => _looking.Enabled
        ? verdict switch
        {
            Verdict.Matched when _looking.Notices => OnTheHour(last + (looks == 0 ? _looking.NoticesFirst : _looking.NoticesEvery)),
            Verdict.Probable => OnTheHour(last + Growing(_looking.ProbableFirst, looks)),
            Verdict.NotFound or Verdict.Failed => OnTheHour(last + Growing(_looking.NotFoundFirst, looks)),
            _ => null,
        }
        : null;

    /// <summary>Times are kept to the hour above, since the index of what is due has a place for each hour.</summary>
    internal static DateTimeOffset OnTheHour(DateTimeOffset time)
    {
        var past = time.UtcTicks % TimeSpan.TicksPerHour;
        return new DateTimeOffset(past == 0 ? time.UtcTicks : time.UtcTicks - past + TimeSpan.TicksPerHour, TimeSpan.Zero);
    }

    // Compared as factors: a pause that has grown often enough is longer than a TimeSpan holds.
    private TimeSpan Growing(TimeSpan first, int looks)
    {
        var factor = Math.Pow(_looking.Growth, looks);
        return factor < _looking.Longest / first ? first * factor : _looking.Longest;
    }
}
