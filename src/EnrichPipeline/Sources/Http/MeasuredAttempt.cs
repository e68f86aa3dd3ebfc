using System.Diagnostics;
using EnrichPipeline.Model;
using EnrichPipeline.Telemetry;

namespace EnrichPipeline.Sources.Http;

/// <summary>Measures one attempt of a call, with a span and the duration. The question is never recorded.</summary>
internal sealed class MeasuredAttempt(Quota quota, PipelineMetrics metrics, TimeProvider time) : IDisposable
{
    private readonly Activity? _span = Spans.Start($"call {quota.Name()}", ActivityKind.Client)?.SetTag(Tags.Quota, quota.Name());
    private readonly long _since = time.GetTimestamp();

    /// <summary>The outcome. It keeps this value if the attempt is cancelled: no response arrived in time, or the process stops.</summary>
    private string _outcome = "noAnswer";

    // A redirect is an answer: the DOI is an alias of another.
    private bool _isError = true;

    public void Answered() => (_outcome, _isError) = ("answered", false);

    public void Failed(ApiError error)
    {
        _outcome = TagValues.NameOf(error.Kind);
        _isError = error.Kind is not ApiErrorKind.Redirected;
        _span?.SetTag(Tags.HttpStatus, error.Status);
    }

    public void Dispose()
    {
        metrics.RecordCall(quota.Name(), _outcome, time.GetElapsedTime(_since));
        _span?.SetTag(Tags.Outcome, _outcome);
        if (_isError)
            _span?.SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
    }
}
