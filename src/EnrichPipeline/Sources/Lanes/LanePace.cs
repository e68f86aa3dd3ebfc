namespace EnrichPipeline.Sources.Lanes;

/// <summary>How fast a lane may be used: starts in any one window, and requests in flight.</summary>
internal sealed record LanePace(int Starts, TimeSpan Window, int Concurrency)
{
    // Two requests take different times to arrive, so that what left us a second apart may come in closer.
    private const double Margin = 1.08;

    public static LanePace PerSecond(int starts, int concurrency) =>
        new(starts, TimeSpan.FromSeconds(Margin), concurrency);

    /// <summary>This pace, or the slower one that an answer's headers name; never a faster one.</summary>
    public LanePace LoweredBy(LaneHeaders headers) =>
        (this with { Concurrency = Math.Clamp(headers.Concurrency ?? Concurrency, 1, Concurrency) }).LoweredTo(headers.PerSecond);

    private LanePace LoweredTo(double? perSecond) => perSecond switch
    {
        null or <= 0 => this,
        < 1 => this with { Starts = 1, Window = TimeSpan.FromSeconds(Margin / Math.Max(perSecond.Value, 1.0 / 60)) },
        _ when perSecond < Starts => this with { Starts = (int)perSecond },
        _ => this,
    };
}
