namespace EnrichPipeline.Sources.Quotas;

/// <summary>Measures how late this process has sent its requests in the last minute, to determine the margin that its pace needs.</summary>
internal sealed class SendDelays
{
    // The way to the service adds this much, even if the machine is punctual.
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(15);

    // Our own lateness cannot break the limit (see SendWindow); the margin only covers delays after the last line of our code.
    private static readonly TimeSpan _most = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan _remembered = TimeSpan.FromMinutes(1);
    private const int MaxSamples = 500;
    private const int MinSamples = 5;
    private const double Percentile = 0.95;

    private readonly Queue<(TimeSpan At, TimeSpan Late)> _samples = [];

    /// <summary>How much closer together two requests may arrive than they were sent.</summary>
    /// <remarks>The maximum until enough requests are measured: a process is most late when it starts.</remarks>
    public TimeSpan Margin { get; private set; } = _most;

    public void Add(TimeSpan now, TimeSpan late)
    {
        _samples.Enqueue((now, late));
        while (_samples.Count > MaxSamples || now - _samples.Peek().At > _remembered)
            _samples.Dequeue();
        var sorted = _samples.Select(sample => sample.Late).Order().ToArray();
        var margin = _least + sorted[(int)(Percentile * (sorted.Length - 1))];
        Margin = margin < _most && sorted.Length >= MinSamples ? margin : _most;
    }
}
