namespace EnrichPipeline.Sources.Quotas;

/// <summary>A limit of the requests that may be sent within one period and of those in flight.</summary>
internal sealed record RateLimit(int Requests, TimeSpan Period, int Concurrency)
{
    /// <summary>The maximum number of slots that a quota is divided into, however high its limit.</summary>
    public const int MaxSlots = 10;

    /// <summary>
    /// The number of slots that the limit is divided into: as many as can be used at once, up to <see cref="MaxSlots"/>.
    /// </summary>
    public int Slots => Math.Min(MaxSlots, Math.Min(Requests, Concurrency));

    public static RateLimit PerSecond(int requests, int concurrency) => new(requests, TimeSpan.FromSeconds(1), concurrency);

    /// <summary>Returns the part of the limit that the held slots allow. The first slots allow a little more than the last.</summary>
    public RateLimit ForSlots(IReadOnlyCollection<int> held, int slots) => this with
    {
        Requests = held.Where(slot => AllowsRequests(slot, slots)).Sum(slot => Part(Requests, slot, slots)),
        Concurrency = held.Where(slot => AllowsRequests(slot, slots)).Sum(slot => Part(Concurrency, slot, slots)),
    };

    /// <summary>Returns whether a slot allows any request; the last slots of a lowered limit do not.</summary>
    public bool AllowsRequests(int slot, int slots) => Part(Requests, slot, slots) > 0 && Part(Concurrency, slot, slots) > 0;

    /// <summary>Returns this limit, or the lower one that the service's headers announce; never a higher one.</summary>
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

/// <summary>The rate limit that the headers of a response announce; a value is null if they do not announce it.</summary>
internal readonly record struct RateLimitHeaders(double? PerSecond, int? Concurrency)
{
    public bool IsEmpty => PerSecond is null && Concurrency is null;
}
