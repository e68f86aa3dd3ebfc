using System.Diagnostics.Metrics;

namespace EnrichPipeline.Telemetry;

/// <summary>The metrics of the pipeline. docs/operating.md lists their names and units.</summary>
public sealed class PipelineMetrics
{
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private static readonly InstrumentAdvice<double> _shares = new()
    {
        HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1],
    };

    private readonly Histogram<double> _calls;
    private readonly Histogram<double> _waits;
    private readonly Histogram<double> _fill;
    private readonly Counter<long> _lookups;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _requeued;
    private readonly Counter<long> _articles;
    private readonly Counter<long> _documents;
    private readonly Gauge<long> _openRuns;
    private readonly Gauge<long> _messages;
    private readonly Gauge<double> _age;

    public PipelineMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(PipelineTelemetry.Name);
        _calls = meter.CreateHistogram("enrich.call.duration", "s", "Duration of the attempts to call a source.", advice: _seconds);
        _waits = meter.CreateHistogram("enrich.quota.wait", "s", "Time that requests waited for a permit under a quota.", advice: _seconds);
        _fill = meter.CreateHistogram("enrich.batch.fill", "1", "Questions in a call, as a share of the maximum.", advice: _shares);
        _lookups = meter.CreateCounter<long>("enrich.cache.lookups", "{lookup}", "Lookups in the answer cache.");
        _verdicts = meter.CreateCounter<long>("enrich.references", "{reference}", "References resolved.");
        _requeued = meter.CreateCounter<long>("enrich.references.deferred", "{reference}", "References requeued.");
        _articles = meter.CreateCounter<long>("enrich.articles", "{article}", "Files ingested.");
        _documents = meter.CreateCounter<long>("enrich.documents", "{document}", "Documents assembled.");
        _openRuns = meter.CreateGauge<long>(
            "enrich.runs.open",
            "{run}",
            "Runs whose document is missing or partial, at the last maintenance round."
        );
        _messages = meter.CreateGauge<long>(
            "enrich.queue.messages",
            "{message}",
            "Messages in a queue, including hidden ones, at the last maintenance round."
        );
        _age = meter.CreateGauge<double>(
            "enrich.queue.age",
            "s",
            "Age of the oldest due message in a queue, at the last maintenance round."
        );
    }

    internal void RecordCall(string quota, string outcome, TimeSpan took) =>
        _calls.Record(took.TotalSeconds, new(Tags.Quota, quota), new(Tags.Outcome, outcome));

    internal void RecordWait(string quota, string outcome, TimeSpan took) =>
        _waits.Record(took.TotalSeconds, new(Tags.Quota, quota), new(Tags.Outcome, outcome));

    internal void RecordBatch(string kind, int questions, int most) =>
        _fill.Record((double)questions / most, new KeyValuePair<string, object?>(Tags.Batch, kind));

    internal void CountLookup(bool hit) => _lookups.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, hit ? "hit" : "miss"));

    internal void CountVerdict<TVerdict>(TVerdict verdict) where TVerdict : struct, Enum => _verdicts.Add(1, Named(Tags.Verdict, verdict));

    internal void CountRequeue<TCause>(TCause cause) where TCause : struct, Enum => _requeued.Add(1, Named(Tags.Outcome, cause));

    internal void CountArticle<TOutcome>(TOutcome outcome) where TOutcome : struct, Enum => _articles.Add(1, Named(Tags.Outcome, outcome));

    internal void CountDocument<TStatus>(TStatus status) where TStatus : struct, Enum => _documents.Add(1, Named(Tags.Status, status));

    internal void RecordOpenRuns(long runs) => _openRuns.Record(runs);

    internal void RecordQueue(string queue, long messages, TimeSpan age)
    {
        var tag = new KeyValuePair<string, object?>(Tags.Queue, queue);
        _messages.Record(messages, tag);
        _age.Record(age.TotalSeconds, tag);
    }

    private static KeyValuePair<string, object?> Named<T>(string tag, T value) where T : struct, Enum => new(tag, TagValues.NameOf(value));
}
