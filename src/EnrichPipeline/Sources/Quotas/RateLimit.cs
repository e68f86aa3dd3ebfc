namespace EnrichPipeline.Sources.Quotas;

/// <summary>How many requests may start within one period, and how many may be in flight.</summary>
internal sealed record RateLimit(int Requests, TimeSpan Period, int Concurrency)
{
    /// <summary>The most slots that a quota is divided into, however fast it is.</summary>
    public const int MostSlots = 10;

    /// <summary>Into how many slots the limit is divided: as many as can be used at once, within reason.</summary>
    public int Slots => Math.Min(MostSlots, Math.Min(Requests, Concurrency));

    public static RateLimit PerSecond(int requests, int concurrency) => new(requests, TimeSpan.FromSeconds(1), concurrency);

    /// <summary>What the held ones of so many slots are worth together; the first slots are worth a little more.</summary>
    public RateLimit Share(IReadOnlyCollection<int> held, int slots) => this with
    {
        Requests = held.Where(slot => IsWorthHolding(slot, slots)).Sum(slot => Part(Requests, slot, slots)),
        Concurrency = held.Where(slot => IsWorthHolding(slot, slots)).Sum(slot => Part(Concurrency, slot, slots)),
    };

    /// <summary>False for the last slots of a limit that was lowered.</summary>
    public bool IsWorthHolding(int slot, int slots) => Part(Requests, slot, slots) > 0 && Part(Concurrency, slot, slots) > 0;

    /// <summary>This limit, or the lower one that the service's headers name; never a higher one.</summary>
    public RateLimit LoweredBy(RateLimitHeaders headers)
    {
        var limit = this with { Concurrency = Math.Clamp(headers.Concurrency ?? Concurrency, 1, Concurrency) };
        return headers.PerSecond switch
        {
            null or <= 0 => limit,
            < 1 => limit with { Requests = 1, Period = TimeSpan.FromSeconds(1 / Math.Max(headers.PerSecond.Value, 1.0 / 60)) },
            _ when headers.PerSecond < Requests => limit with { Requests = (int)headers.PerSecond },
            _ => limit,
        };
    }

    private static int Part(int whole, int slot, int slots) => (whole / slots) + (slot < whole % slots ? 1 : 0);
}

/// <summary>The rate limit that the headers of a response announce; null where they announce none.</summary>
internal readonly record struct RateLimitHeaders(double? PerSecond, int? Concurrency)
{
    public bool IsEmpty => PerSecond is null && Concurrency is null;
}
