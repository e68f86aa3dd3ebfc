namespace EnrichPipeline.Sandbox.Limits;

/// <summary>The requests of one client within the last second, and those in flight.</summary>
internal sealed class SlidingWindow(TimeProvider time)
{
    private readonly Queue<long> _sent = new();

    public int InFlight { get; set; }

    public int InLastSecond()
    {
        var now = time.GetTimestamp();
        while (_sent.TryPeek(out var sent) && time.GetElapsedTime(sent, now) >= TimeSpan.FromSeconds(1))
            _sent.Dequeue();
        return _sent.Count;
    }

    public void Add() => _sent.Enqueue(time.GetTimestamp());
}
