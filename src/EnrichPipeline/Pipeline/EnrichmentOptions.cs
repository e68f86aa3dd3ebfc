using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Pipeline;

/// <summary>Settings of the pipeline: retries of references by the queue, resuming of runs by the timer, and limits.</summary>
public sealed class EnrichmentOptions
{
    public const string Section = "EnrichPipeline:Enrichment";

    private static readonly TimeSpan _shortestForQuota = TimeSpan.FromSeconds(5);

    /// <summary>How often a reference is queued again before the timer takes over. 0 to 100; default 12, about eight hours.</summary>
    [Range(0, 100)]
    public int MostAttempts { get; set; } = 12;

    /// <summary>The delay when a reference is queued again for the first time; it doubles each time. 1 s to 1 h; default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest delay of a reference that is queued again. 1 s to 1 day; default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a run may be open before the timer queues the missing references again. 1 min to 1 day; default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan StuckAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The pause after an outage before the timer asks again. 1 min to 30 days; default 6 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan RetryUnavailableAfter { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How many references one process resolves in parallel. 1 to 10,000; default 500, enough to fill batched calls.</summary>
    [Range(1, 10_000)]
    public int ReferencesInFlight { get; set; } = 500;

    /// <summary>The largest article in bytes. 1 KB to 1 GB; default 64 MB.</summary>
    [Range(1_024, 1L << 30)]
    public long LargestArticle { get; set; } = 64L << 20;

    /// <summary>
    /// Returns the delay of a reference that waits for a quota: half the time that the whole queue needs if a third of its references take
    /// a CrossRef search. Shorter delays would receive waiting references over and over, longer ones would leave slots idle.
    /// </summary>
    internal TimeSpan DelayForQuota(int queued, int searchesPerSecond)
    {
        var needed = TimeSpan.FromSeconds(queued / (6.0 * searchesPerSecond));
        return needed < _shortestForQuota ? _shortestForQuota : needed < LongestDelay ? needed : LongestDelay;
    }

    internal TimeSpan DelayOf(int attempt)
    {
        var doubled = FirstDelay * Math.Pow(2, Math.Min(attempt, 30));
        return doubled < LongestDelay ? doubled : LongestDelay;
    }
}
