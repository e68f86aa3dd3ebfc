using System.Diagnostics;

namespace EnrichPipeline.Telemetry;

/// <summary>
/// Starts the spans of a trace that leads from the dropped file to the document. Messages carry the trace context between processes.
/// </summary>
internal static class Spans
{
    private static readonly ActivitySource _source = new(PipelineTelemetry.Name);

    /// <summary>The current trace context as a W3C <c>traceparent</c> of 55 characters, or null if there is none.</summary>
    public static string? CurrentTraceParent => Activity.Current is { IdFormat: ActivityIdFormat.W3C } here ? here.Id : null;

    /// <summary>Starts a span in the current trace, or in a new one.</summary>
    public static Activity? Start(string name, ActivityKind kind) => _source.StartActivity(name, kind);

    /// <summary>Starts a span in the trace that a message carries, and links it to the host's own span for receiving the message.</summary>
    /// <param name="trace">The <see cref="CurrentTraceParent"/> of the sender; any other text starts a new trace.</param>
    public static Activity? Continue(string name, string? trace)
    {
        if (!ActivityContext.TryParse(trace, traceState: null, isRemote: true, out var parent))
            return Start(name, ActivityKind.Consumer);
        ActivityLink[] links = Activity.Current is { } around && around.TraceId != parent.TraceId ? [new(around.Context)] : [];
        return _source.StartActivity(name, ActivityKind.Consumer, parent, links: links);
    }
}
