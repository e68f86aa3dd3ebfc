using System.Diagnostics;
using System.Globalization;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>One run of the fuzzer: what it has read, found and measured.</summary>
internal sealed class FuzzSession(string folder, int seed)
{
    private const int LargestPool = 600;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly HashSet<string> _outcomes = [];
    private readonly HashSet<string> _problems = [];
    private readonly List<byte[]> _pool = Corpus.Build();
    private long _inputs;
    private long _started;
    private (TimeSpan Time, int Bytes) _slowest;
    private (long Allocated, int Bytes) _hungriest;
    private long _heapAtFirst;

    public string CurrentFile { get; } = Path.Combine(folder, "current.bin");

    public TimeSpan CurrentTime => Stopwatch.GetElapsedTime(Volatile.Read(ref _started));

    public int Findings => _problems.Count;

    public void Run(TimeSpan duration)
    {
        var (check, mutation) = (new Check(), new Mutation(new Random(seed)));
        foreach (var input in _pool.ToList())
            Try(check, input);
        _heapAtFirst = GC.GetTotalMemory(true);
        while (_time.Elapsed < duration)
            Try(check, mutation.Of(_pool));
    }

    public void Report()
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}: {_inputs} inputs in {_time.Elapsed.TotalMinutes:F1} min, {_outcomes.Count} outcomes told apart, {Findings} "
                + $"findings"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"slowest: {_slowest.Time.TotalSeconds:F2} s for {_slowest.Bytes} bytes; most allocated: {_hungriest.Allocated >> 20} MB "
                + $"for {_hungriest.Bytes} bytes"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"heap {_heapAtFirst >> 20} MB after the corpus, {GC.GetTotalMemory(true) >> 20} MB now with "
                + $"{_pool.Sum(input => (long)input.Length) >> 20} MB of inputs; working set at most "
                + $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
            )
        );
    }

    private void Try(Check check, byte[] input)
    {
        File.WriteAllBytes(CurrentFile, input);
        Volatile.Write(ref _started, Stopwatch.GetTimestamp());
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            if (_outcomes.Add(check.Of(input)) && _pool.Count < LargestPool)
                _pool.Add(input);
        }
#pragma warning disable CA1031 // Any exception at all is a finding.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Keep(input, error);
        }

        Measure(input, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private void Keep(byte[] input, Exception error)
    {
        var place = error
            .StackTrace?.Split('\n')
            .FirstOrDefault(line =>
                line.Contains("EnrichPipeline.Articles", StringComparison.Ordinal)
                || line.Contains("EnrichPipeline.Citations", StringComparison.Ordinal)
            )
            ?.Trim();
        if (!_problems.Add($"{error.GetType().Name} {place} {string.Concat(error.Message.Where(c => !char.IsDigit(c)))}"))
            return;
        var file = $"finding-{seed}-{_inputs}.bin";
        File.WriteAllBytes(Path.Combine(folder, file), input);
        File.AppendAllText(Path.Combine(folder, "findings.txt"), $"{file}: {error}\n\n");
        Console.WriteLine($"{file}: {error.GetType().Name}: {error.Message} {place}");
    }

    private void Measure(byte[] input, long allocated)
    {
        _inputs++;
        if (CurrentTime is var time && time > _slowest.Time)
        {
            _slowest = (time, input.Length);
            File.WriteAllBytes(Path.Combine(folder, "slowest.bin"), input);
        }

        if (allocated > _hungriest.Allocated)
        {
            _hungriest = (allocated, input.Length);
            File.WriteAllBytes(Path.Combine(folder, "hungriest.bin"), input);
        }

        if (_inputs % 10_000 == 0)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_inputs} inputs, {_time.Elapsed.TotalMinutes:F1} min, heap {GC.GetTotalMemory(false) >> 20} MB"
                )
            );
    }
}
