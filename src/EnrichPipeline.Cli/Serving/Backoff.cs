namespace EnrichPipeline.Cli.Serving;

/// <summary>A delay that doubles up to a maximum until it is reset.</summary>
internal sealed class Backoff(TimeSpan least, TimeSpan most)
{
    private int _doublings;

    public void Reset() => _doublings = 0;

    public TimeSpan Next()
    {
        var delay = least * (1L << _doublings);
        if (delay >= most)
            return most;
        _doublings++;
        return delay;
    }
}
