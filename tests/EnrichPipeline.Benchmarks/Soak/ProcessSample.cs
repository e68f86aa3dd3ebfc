using System.Diagnostics;
using System.Globalization;

namespace EnrichPipeline.Benchmarks.Soak;

/// <summary>The memory (in megabytes), handles and threads of a process at one moment.</summary>
internal sealed record ProcessSample(TimeSpan At, double Resident, double Heap, int Handles, int Threads)
{
    public const string Header = "seconds,resident,heap,handles,threads";

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{At.TotalSeconds:F0},{Resident:F1},{Heap:F1},{Handles},{Threads}");

    public static ProcessSample Of(Process process, double heap, TimeSpan at)
    {
        process.Refresh();
        return new(at, process.WorkingSet64 / 1e6, heap, process.HandleCount, process.Threads.Count);
    }
}
