using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>Runs BenchmarkDotNet briefly and in this process, so that it needs no separate build.</summary>
internal static class SpeedVerb
{
    public static int Run()
    {
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<PipelineBenchmarks>(DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.DisableLogFile));
        return 0;
    }
}
