using System.Globalization;
using EnrichPipeline.Articles.Formats;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>Measures how the pipeline's own time and memory grow with the references of an article and the articles of a folder.</summary>
internal static class GrowthVerb
{
    private const int PerArticle = 10;

    private static readonly int[] _references = [10, 30, 100, 300, 1_000, 3_000, 10_000];
    private static readonly int[] _articles = [1, 10, 100, 1_000, 10_000];

    public static async Task<int> RunAsync(string plotPath)
    {
        var points = new List<GrowthPoint>();
        await MeasureAsync(100);
        Console.WriteLine($"articles of {PerArticle} references | seconds | ms an article | processor ms an article | live MB");
        foreach (var articles in _articles)
            await MeasureArticlesAsync(articles);
        Console.WriteLine("references | read ms | assemble ms | processor ms | allocated MB");
        foreach (var references in _references)
        {
            var point = await MeasureAsync(references);
            points.Add(point);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{references} | {point.Read.TotalMilliseconds:0} | {point.Assemble.TotalMilliseconds:0} | "
                    + $"{point.Processor.TotalMilliseconds:0} | {point.Allocated / 1e6:0.0}"
                )
            );
        }
        GrowthPlot.Draw(points, plotPath);
        return 0;
    }

    private static async Task<GrowthPoint> MeasureAsync(int references)
    {
        await using var stage = await GrowthStage.SetAsync();
        var file = SampleWork.Article(references);
        var start = TimeProvider.System.GetTimestamp();
        _ = new ArticleReader().Read("a.txt", file);
        var read = TimeProvider.System.GetElapsedTime(start);
        var run = await stage.PrepareAsync("a.txt", file);

        var (processor, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        start = TimeProvider.System.GetTimestamp();
        await stage.AssembleAsync(run);
        var assemble = TimeProvider.System.GetElapsedTime(start);
        return new(references, read, assemble, Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes() - allocated);
    }

    private static async Task MeasureArticlesAsync(int articles)
    {
        await using var stage = await GrowthStage.SetAsync();
        var file = SampleWork.Article(PerArticle);
        var (start, processor) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var number = 0; number < articles; number++)
            await stage.AssembleAsync(await stage.PrepareAsync($"a{number:00000}.txt", file));
        var (took, worked) = (TimeProvider.System.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{articles} | {took.TotalSeconds:0.0} | {took.TotalMilliseconds / articles:0.0} | "
                + $"{worked.TotalMilliseconds / articles:0.0} | {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0}"
            )
        );
    }
}

/// <summary>The time and memory of an article with a number of references.</summary>
internal sealed record GrowthPoint(int References, TimeSpan Read, TimeSpan Assemble, TimeSpan Processor, long Allocated);
