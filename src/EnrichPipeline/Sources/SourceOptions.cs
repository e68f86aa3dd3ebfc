using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Sources;

/// <summary>How patiently and how long a source is asked; the same for both.</summary>
public abstract class SourceOptions
{
    public const int DefaultRetries = 2;
    public const double DefaultBreakerFailureRatio = 0.5;
    public const int DefaultBreakerMinimumThroughput = 10;
    public const int DefaultMaxResponseBytes = 32 * 1024 * 1024;

    /// <summary>Where the source answers.</summary>
    [Required]
    public abstract string BaseUrl { get; set; }

    /// <summary>How long one try may take, its answer read to the end. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries after the first where a fault looks passing. Default 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = DefaultRetries;

    /// <summary>The first pause between tries; it grows exponentially, with jitter. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The share of faulty tries that opens a quota's circuit breaker. Default 0.5.</summary>
    [Range(0.01, 1.0)]
    public double BreakerFailureRatio { get; set; } = DefaultBreakerFailureRatio;

    /// <summary>Tries within <see cref="BreakerSampling"/> before the share says anything. Default 10.</summary>
    [Range(2, 10_000)]
    public int BreakerMinimumThroughput { get; set; } = DefaultBreakerMinimumThroughput;

    /// <summary>The time over which the share is taken. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00")]
    public TimeSpan BreakerSampling { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit breaker lets nothing through. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00")]
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a question waits while other processes use all of the shared budget. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan QuotaPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>An answer that is longer, when decompressed, is put aside unread. Default 32 MB.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>How long a question waits for others to be asked together with it. Default 20 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan BatchDelay { get; set; } = TimeSpan.FromMilliseconds(20);
}
