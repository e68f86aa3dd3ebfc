namespace EnrichPipeline.Sources.Lanes;

/// <summary>How fast a lane may be used: starts in any one window, and requests in flight.</summary>
internal sealed record LanePace(int Starts, TimeSpan Window, int Concurrency)
{
    // Two requests take different times to arrive, so that what left us a second apart may come in closer.
    private const double Margin = 1.08;

    /// <summary>However fast a lane is.</summary>
    public const int MostSlots = 10;

    public static LanePace PerSecond(int starts, int concurrency) =>
        new(starts, TimeSpan.FromSeconds(Margin), concurrency);

    /// <summary>Into how many slots it is divided: one instance may hold each, so as many as can be used at once, within reason.</summary>
    public int Slots => Math.Min(MostSlots, Math.Min(Starts, Concurrency));

    /// <summary>The part of this pace, divided into so many slots, that these of them are worth; the first are worth a little more.</summary>
    public LanePace Share(IReadOnlyCollection<int> held, int slots) => this with
    {
        Starts = held.Where(slot => IsWorthIt(slot, slots)).Sum(slot => Part(Starts, slot, slots)),
        Concurrency = held.Where(slot => IsWorthIt(slot, slots)).Sum(slot => Part(Concurrency, slot, slots)),
    };

    /// <summary>A lowered pace may leave nothing for the last slots.</summary>
    public bool IsWorthIt(int slot, int slots) => Part(Starts, slot, slots) > 0 && Part(Concurrency, slot, slots) > 0;

    /// <summary>This pace, or the slower one that an answer's headers name; never a faster one.</summary>
    public LanePace LoweredBy(LaneHeaders headers) =>
        (this with { Concurrency = Math.Clamp(headers.Concurrency ?? Concurrency, 1, Concurrency) }).LoweredTo(headers.PerSecond);

    private static int Part(int whole, int slot, int slots) => (whole / slots) + (slot < whole % slots ? 1 : 0);

    private LanePace LoweredTo(double? perSecond) => perSecond switch
    {
        null or <= 0 => this,
        < 1 => this with { Starts = 1, Window = TimeSpan.FromSeconds(Margin / Math.Max(perSecond.Value, 1.0 / 60)) },
        _ when perSecond < Starts => this with { Starts = (int)perSecond },
        _ => this,
    };
}
