namespace EnrichPipeline.Sources.Quotas;

/// <summary>Measures how late this process sends its requests, over the last minute: the margin that its pace needs.</summary>
internal sealed class SendLateness
{
    // What the way to the service adds, even from a punctual machine.
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(15);

    // Lateness of our own cannot break the limit (see DepartureWindow); the margin only covers what happens behind our last line of code.
    private static readonly TimeSpan _most = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan _remembered = TimeSpan.FromMinutes(1);
    private const int MostSamples = 500;
    private const int FewestSamples = 5;
    private const double Percentile = 0.95;

    private readonly Queue<(TimeSpan At, TimeSpan Late)> _samples = [];

    /// <summary>What two requests that leave a window apart may come in closer.</summary>
    /// <remarks>The most until enough is measured: a process is at its latest when it starts.</remarks>
    public TimeSpan Margin { get; private set; } = _most;

    public void Add(TimeSpan now, TimeSpan late)
    {
        _samples.Enqueue((now, late));
        while (_samples.Count > MostSamples || now - _samples.Peek().At > _remembered)
            _samples.Dequeue();
        var sorted = _samples.Select(sample => sample.Late).Order().ToArray();
        var margin = _least + sorted[(int)(Percentile * (sorted.Length - 1))];
        Margin = margin < _most && sorted.Length >= FewestSamples ? margin : _most;
    }
}
