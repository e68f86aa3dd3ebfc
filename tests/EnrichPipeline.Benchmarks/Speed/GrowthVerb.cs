using System.Globalization;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Enrichment;
using EnrichPipeline.Enrichment.Messages;
using EnrichPipeline.Enrichment.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>How our own time and memory grow with the references of an article: reading it, and assembling its document over a folder.</summary>
internal static class GrowthVerb
{
    private static readonly int[] _references = [10, 30, 100, 300, 1_000, 3_000, 10_000];

    public static async Task<int> RunAsync(string plotPath)
    {
        var points = new List<GrowthPoint>();
        await MeasureAsync(100);
        Console.WriteLine("references | read ms | assemble ms | processor ms | allocated MB");
        foreach (var references in _references)
        {
            var point = await MeasureAsync(references);
            points.Add(point);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{references} | {point.Read.TotalMilliseconds:0} | {point.Assemble.TotalMilliseconds:0} | {point.Processor.TotalMilliseconds:0} | {point.Allocated / 1e6:0.0}"));
        }
        GrowthPlot.Draw(points, plotPath);
        return 0;
    }

    private static async Task<GrowthPoint> MeasureAsync(int references)
    {
        var folder = Directory.CreateTempSubdirectory("growth");
        try
        {
            await using var services = Services(folder.FullName);
            var file = SampleWork.Article(references);
            var start = TimeProvider.System.GetTimestamp();
            _ = new ArticleReader().Read("a.txt", file);
            var read = TimeProvider.System.GetElapsedTime(start);
            var run = await PrepareAsync(services, file);

            var (processor, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            start = TimeProvider.System.GetTimestamp();
            await services.GetRequiredService<Assemble>().AssembleAsync(MessageFormat.Write(AssemblyMessage.For(run)), CancellationToken.None);
            var assemble = TimeProvider.System.GetElapsedTime(start);
            return new(references, read, assemble, Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes() - allocated);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>An article whose references are all resolved.</summary>
    private static async Task<Run> PrepareAsync(IServiceProvider services, byte[] file)
    {
        var (storage, runs) = (services.GetRequiredService<IStorage>(), services.GetRequiredService<RunStore>());
        await storage.PrepareAsync(CancellationToken.None);
        await storage.Articles.WriteAsync("a.txt", file, CancellationToken.None);
        await services.GetRequiredService<Ingest>().IngestAsync("a.txt", CancellationToken.None);
        var (current, _) = await runs.CurrentAsync("a.txt", CancellationToken.None);
        var manifest = await runs.ManifestAsync(current!.Run, CancellationToken.None);
        foreach (var entry in manifest!.Entries())
            await runs.WriteResultAsync(current.Run, SampleWork.Result(entry.Reference.Ordinal), CancellationToken.None);
        return current.Run;
    }

    private static ServiceProvider Services(string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["EnrichPipeline:ContactEmail"] = "you@example.org",
            ["EnrichPipeline:CrossRef:BaseUrl"] = "http://127.0.0.1:9",
            ["EnrichPipeline:PubMed:BaseUrl"] = "http://127.0.0.1:9",
            ["EnrichPipeline:Storage:Folder"] = folder,
        };
        var services = new ServiceCollection().AddLogging();
        services.AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}

/// <summary>What an article of so many references cost.</summary>
internal sealed record GrowthPoint(int References, TimeSpan Read, TimeSpan Assemble, TimeSpan Processor, long Allocated);
