namespace EnrichPipeline.Cli.Serving;

/// <summary>Records when the watch of the articles last completed a round, for health checks.</summary>
internal sealed class WatchPulse(TimeProvider time)
{
    /// <summary>How long a round may take. Normally it takes a second, or a few seconds with 100,000 articles.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(1);

    private long _last = time.GetTimestamp();

    public bool IsAlive => time.GetElapsedTime(Volatile.Read(ref _last)) < _longest;

    public void Beat() => Volatile.Write(ref _last, time.GetTimestamp());
}
