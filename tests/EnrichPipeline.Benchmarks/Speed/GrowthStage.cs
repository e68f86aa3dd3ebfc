using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EnrichPipeline.Benchmarks.Speed;

/// <summary>Runs the pipeline over a folder without the services: results are written as if they had been resolved.</summary>
internal sealed class GrowthStage(DirectoryInfo folder, ServiceProvider services) : IAsyncDisposable
{
    public static async Task<GrowthStage> SetAsync()
    {
        var folder = Directory.CreateTempSubdirectory("growth");
        var stage = new GrowthStage(folder, Services(folder.FullName));
        await stage.Get<IStorage>().PrepareAsync(CancellationToken.None);
        return stage;
    }

    /// <summary>Stores an article whose references are all resolved, and returns its run.</summary>
    public async Task<Run> PrepareAsync(string name, byte[] file)
    {
        var runs = Get<RunStore>();
        await Get<IStorage>().Articles.WriteAsync(name, file, CancellationToken.None);
        await Get<IngestHandler>().IngestAsync(name, CancellationToken.None);
        var (current, _) = await runs.CurrentAsync(name, CancellationToken.None);
        var manifest = await runs.ManifestAsync(current!.Run, CancellationToken.None);
        foreach (var entry in manifest!.Entries())
            await runs.WriteResultAsync(current.Run, SampleWork.Result(entry.Reference.Ordinal), CancellationToken.None);
        return current.Run;
    }

    public Task AssembleAsync(Run run) =>
        Get<AssembleHandler>().AssembleAsync(MessageFormat.Write(AssemblyMessage.For(run)), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();

    private static ServiceProvider Services(string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["EnrichPipeline:ContactEmail"] = "you@example.org",
            ["EnrichPipeline:CrossRef:BaseUrl"] = "http://127.0.0.1:9",
            ["EnrichPipeline:PubMed:BaseUrl"] = "http://127.0.0.1:9",
            ["EnrichPipeline:DataCite:BaseUrl"] = "http://127.0.0.1:9",
            ["EnrichPipeline:DoiOrg:BaseUrl"] = "http://127.0.0.1:9",
            ["EnrichPipeline:Storage:Folder"] = folder,
        };
        var services = new ServiceCollection().AddLogging();
        services.AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}
