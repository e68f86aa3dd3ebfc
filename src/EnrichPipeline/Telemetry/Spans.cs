using System.Diagnostics;

namespace EnrichPipeline.Telemetry;

/// <summary>The spans of one trace, from the dropped file to the document. Messages take its place along, so that it goes on in other processes.</summary>
internal static class Spans
{
    private static readonly ActivitySource _source = new(PipelineTelemetry.Name);

    /// <summary>Where we are, as a W3C <c>traceparent</c> of 55 characters; null where nobody listens.</summary>
    public static string? Here => Activity.Current is { IdFormat: ActivityIdFormat.W3C } here ? here.Id : null;

    /// <summary>Begins a trace, or goes on with the one around us.</summary>
    public static Activity? Start(string name, ActivityKind kind) => _source.StartActivity(name, kind);

    /// <summary>Goes on with the trace that a message brought along; the host's own span of its receipt is linked.</summary>
    /// <param name="trace">What <see cref="Here"/> was when the message was made; anything else begins a trace.</param>
    public static Activity? Continue(string name, string? trace)
    {
        if (!ActivityContext.TryParse(trace, traceState: null, isRemote: true, out var parent))
            return Start(name, ActivityKind.Consumer);
        ActivityLink[] links = Activity.Current is { } around && around.TraceId != parent.TraceId ? [new(around.Context)] : [];
        return _source.StartActivity(name, ActivityKind.Consumer, parent, links: links);
    }
}
