using System.Diagnostics;
using System.Globalization;
using EnrichPipeline.Benchmarks.Crashes;
using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Benchmarks.Soak;

/// <summary>Runs one <c>enrich serve</c> under a steady load for a long time. Its memory and handles must not keep growing.</summary>
internal static class SoakVerb
{
    private const double FaultRate = 0.05;

    private static readonly TimeSpan _dropEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _sampleEvery = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string enrich, string articlesFile, string recordsFile, double minutes, string plot)
    {
        var length = TimeSpan.FromMinutes(minutes);
        var drops = DroppedArticle.Of(articlesFile, (int)(length / _dropEvery)).ToList();
        using var folders = new Folders();
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                RecordsFile = recordsFile,
                FaultRate = FaultRate,
                Seed = 1,
                AnnounceLimits = false,
            },
            TimeProvider.System,
            CancellationToken.None
        );
        await using var stage = new Stage(enrich, sandbox, folders.Clean, null, processes: 1);
        await stage.DropAsync([]);
        var process = stage.Running[0];
        using var heap = await GcHeap.OfAsync(process.Id);
        var samples = await LoadAsync(stage, process, heap, drops, length);

        // The plot comes first, because finishing may take minutes.
        SoakPlot.Draw(samples, plot);
        await File.WriteAllLinesAsync(
            Path.ChangeExtension(plot, ".csv"), samples.Select(sample => sample.Line).Prepend(ProcessSample.Header));
        Print(samples, process);
        await stage.FinishAsync();
        Console.WriteLine(
            $"{drops.Count} articles dropped, {await stage.DocumentsAsync()} documents, {sandbox.Statistics().Faults} of "
            + $"{sandbox.Statistics().Calls.Values.Sum()} answers spoilt."
        );
        Console.WriteLine("Left over: " + (await stage.LeftOverAsync()).Note);
        return 0;
    }

    private static async Task<List<ProcessSample>> LoadAsync(
        Stage stage, Process process, GcHeap heap, List<DroppedArticle> drops, TimeSpan length)
    {
        var samples = new List<ProcessSample>();
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(_dropEvery);
        for (var dropped = 0; dropped < drops.Count && await timer.WaitForNextTickAsync(); dropped++)
        {
            await stage.DropAsync([drops[dropped]]);
            var passed = Stopwatch.GetElapsedTime(started);
            if (samples.Count * _sampleEvery < passed)
                samples.Add(ProcessSample.Of(process, heap.Megabytes, passed));
            if (passed > length)
                break;
        }
        return samples;
    }

    /// <summary>Prints the figures of each quarter of the run. A leak shows as a figure that grows from quarter to quarter.</summary>
    private static void Print(List<ProcessSample> samples, Process process)
    {
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var some = samples[(samples.Count * quarter / 4)..(samples.Count * (quarter + 1) / 4)];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"quarter {quarter + 1}: resident {some.Average(s => s.Resident):F0} MB (most {some.Max(s => s.Resident):F0}), GC "
                    + $"heap {some.Average(s => s.Heap):F0} MB (least {some.Min(s => s.Heap):F0}), handles "
                    + $"{some.Average(s => s.Handles):F0} (most {some.Max(s => s.Handles)}), threads {some.Average(s => s.Threads):F0}"
                )
            );
        }
        process.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{process.TotalProcessorTime.TotalSeconds:F0} s of processor in {samples[^1].At.TotalMinutes:F0} minutes"
            )
        );
    }
}
