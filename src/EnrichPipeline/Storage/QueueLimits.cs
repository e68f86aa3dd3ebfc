namespace EnrichPipeline.Storage;

/// <summary>The limits of Azure's queues. The folder queue enforces them too, so that both behave alike.</summary>
internal static class QueueLimits
{
    /// <summary>The largest message body: 48 KB, which Base64 turns into Azure's maximum of 64 KB.</summary>
    public const int MaxBodyBytes = 48 * 1024;

    public const int MaxReceive = 32;

    public static readonly TimeSpan MaxHidden = TimeSpan.FromDays(7);

    public static void RequireSendable(BinaryData body, TimeSpan delay)
    {
        if (body.ToMemory().Length > MaxBodyBytes)
            throw new ArgumentException($"A message must not be larger than {MaxBodyBytes} bytes.", nameof(body));
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(delay, MaxHidden);
    }

    public static void RequireReceivable(int most, TimeSpan visibility)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MaxReceive);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(visibility, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visibility, MaxHidden);
    }

    public static void RequireHidable(TimeSpan visibility)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(visibility, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(visibility, MaxHidden);
    }
}
