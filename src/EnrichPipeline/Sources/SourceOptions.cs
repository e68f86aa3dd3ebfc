using System.ComponentModel.DataAnnotations;

namespace EnrichPipeline.Sources;

/// <summary>Address, time-outs, retries and batching of a source.</summary>
public abstract class SourceOptions
{
    public const int DefaultRetries = 2;
    public const double DefaultBreakerFailureRatio = 0.5;
    public const int DefaultBreakerMinimumThroughput = 10;
    public const int DefaultMaxResponseBytes = 32 * 1024 * 1024;

    /// <summary>The base address of the source's API.</summary>
    [Required]
    public abstract string BaseUrl { get; set; }

    /// <summary>How long one attempt may take, including reading the whole answer. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of retries after a transient error. Default 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = DefaultRetries;

    /// <summary>The first pause between attempts; later ones grow exponentially, with jitter. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The share of failed attempts that opens a quota's circuit breaker. Default 0.5.</summary>
    [Range(0.01, 1.0)]
    public double BreakerFailureRatio { get; set; } = DefaultBreakerFailureRatio;

    /// <summary>
    /// The attempts within <see cref="BreakerSampling"/> from which <see cref="BreakerFailureRatio"/> applies. Default 10.
    /// </summary>
    [Range(2, 10_000)]
    public int BreakerMinimumThroughput { get; set; } = DefaultBreakerMinimumThroughput;

    /// <summary>The period over which <see cref="BreakerFailureRatio"/> is measured. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00")]
    public TimeSpan BreakerSampling { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an open circuit breaker blocks all requests. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "01:00:00")]
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a question may wait while others use the quota, before its message is requeued. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan QuotaPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The largest answer that is read, in bytes after decompression. Default 32 MB.</summary>
    [Range(1024, 1024 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>How long a question waits for others to share its call. Default 20 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan BatchDelay { get; set; } = TimeSpan.FromMilliseconds(20);
}
