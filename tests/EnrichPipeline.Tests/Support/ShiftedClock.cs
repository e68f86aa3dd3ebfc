namespace EnrichPipeline.Tests.Support;

/// <summary>A clock that can be advanced by years. Delays still take their real time.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();
    private long _shifted;

    public override DateTimeOffset GetUtcNow() =>
        start + System.GetElapsedTime(_started) + TimeSpan.FromTicks(Interlocked.Read(ref _shifted));

    public override long GetTimestamp() => System.GetTimestamp();

    public override long TimestampFrequency => System.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shifted, by.Ticks);
}
