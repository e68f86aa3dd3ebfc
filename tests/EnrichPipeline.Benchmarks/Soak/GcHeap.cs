using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace EnrichPipeline.Benchmarks.Soak;

/// <summary>The size of another process's GC heap, as its runtime reports it every ten seconds.</summary>
internal sealed class GcHeap : IDisposable
{
    private const int Tries = 100;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(300);

    private readonly EventPipeSession _session;
    private readonly EventPipeEventSource _source;
    private double _megabytes;

    private GcHeap(EventPipeSession session)
    {
        (_session, _source) = (session, new EventPipeEventSource(session.EventStream));
        _source.Dynamic.All += Hear;
        _ = Task.Run(() => _source.Process());
    }

    public double Megabytes => Volatile.Read(ref _megabytes);

    /// <summary>Waits until a process that has just started reports.</summary>
    public static async Task<GcHeap> OfAsync(int process)
    {
        var counters = new EventPipeProvider(
            "System.Runtime", EventLevel.Informational, arguments: new Dictionary<string, string> { ["EventCounterIntervalSec"] = "10" });
        for (var left = Tries; ; left--)
        {
            try
            {
                return new(new DiagnosticsClient(process).StartEventPipeSession([counters], requestRundown: false));
            }
            catch (ServerNotAvailableException) when (left > 0)
            {
                await Task.Delay(_pause, TimeProvider.System);
            }
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _source.Dispose();
    }

    private void Hear(TraceEvent heard)
    {
        if (heard.EventName == "EventCounters"
            && heard.PayloadValue(0) is IDictionary<string, object> outer
            && outer["Payload"] is IDictionary<string, object> counter
            && counter["Name"] is "gc-heap-size")
            Volatile.Write(ref _megabytes, Convert.ToDouble(counter["Mean"], System.Globalization.CultureInfo.InvariantCulture));
    }
}
