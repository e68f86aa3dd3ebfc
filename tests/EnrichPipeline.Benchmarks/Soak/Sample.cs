using System.Diagnostics;
using System.Globalization;

namespace EnrichPipeline.Benchmarks.Soak;

/// <summary>What a process held at a time; memory in megabytes.</summary>
internal sealed record Sample(TimeSpan At, double Resident, double Heap, int Handles, int Threads)
{
    public const string Header = "seconds,resident,heap,handles,threads";

    public string Line => string.Create(CultureInfo.InvariantCulture, $"{At.TotalSeconds:F0},{Resident:F1},{Heap:F1},{Handles},{Threads}");

    public static Sample Of(Process process, double heap, TimeSpan at)
    {
        process.Refresh();
        return new(at, process.WorkingSet64 / 1e6, heap, process.HandleCount, process.Threads.Count);
    }
}
