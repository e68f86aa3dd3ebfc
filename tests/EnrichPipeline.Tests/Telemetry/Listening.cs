using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Tests.Telemetry;

/// <summary>Records the spans of this test, and the measurements of one pipeline; other tests run at the same time.</summary>
internal sealed class Listening : IDisposable
{
    private static readonly AsyncLocal<Listening?> _listener = new();

    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public Listening()
    {
        _listener.Value = this;
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PipelineTelemetry.Name,
            Sample = (ref _) => _listener.Value == this ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (_listener.Value == this)
                    Spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
    }

    public ConcurrentBag<Activity> Spans { get; } = [];

    public ConcurrentBag<Instrument> Instruments { get; } = [];

    public ConcurrentBag<Measurement> Measurements { get; } = [];

    /// <param name="meters">The factory of the pipeline that is measured.</param>
    public void Measure(IMeterFactory meters)
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (!ReferenceEquals(instrument.Meter.Scope, meters) || instrument.Meter.Name != PipelineTelemetry.Name)
                return;
            Instruments.Add(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        _meters.Start();
    }

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Add(new(instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value)));
}

/// <summary>One value with its attributes.</summary>
internal sealed record Measurement(string Name, double Value, IReadOnlyDictionary<string, object?> Tags);
