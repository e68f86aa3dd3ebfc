using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Tests.Support;

/// <summary>The whole pipeline from its composition root, over a real storage and the sandbox. Tests work off its queues by hand.</summary>
internal sealed class TestPipeline : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestPipeline(ServiceProvider services) => _services = services;

    public IStorage Storage => Get<IStorage>();

    /// <summary>Starts a pipeline over the given storage settings. <paramref name="settings"/> are under <c>EnrichPipeline</c>.</summary>
    public static async Task<TestPipeline> StartAsync(
        SandboxServer sandbox,
        (string Name, string Value) storage,
        IReadOnlyDictionary<string, string>? settings = null,
        TimeProvider? time = null,
        Action<IServiceCollection>? also = null)
    {
        var services = Services(sandbox.CrossRefBaseUrl, sandbox.PubMedBaseUrl, storage, settings ?? new Dictionary<string, string>());
        if (time is not null)
            services.AddSingleton(time);
        also?.Invoke(services);
        var pipeline = new TestPipeline(
            services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true })
        );
        await pipeline.Storage.PrepareAsync(CancellationToken.None);
        return pipeline;
    }

    public static ServiceCollection Services(
        Uri crossRef,
        Uri pubMed,
        (string Name, string Value) storage,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var values = new Dictionary<string, string?>
        {
            ["EnrichPipeline:ContactEmail"] = "you@example.org",
            ["EnrichPipeline:CrossRef:BaseUrl"] = crossRef.ToString(),
            ["EnrichPipeline:PubMed:BaseUrl"] = pubMed.ToString(),
            // A sandbox serves all four sources at one address.
            ["EnrichPipeline:DataCite:BaseUrl"] = new Uri(crossRef, "/datacite").ToString(),
            ["EnrichPipeline:DoiOrg:BaseUrl"] = new Uri(crossRef, "/doi").ToString(),
            ["EnrichPipeline:CrossRef:ListRequestsPerSecond"] = "1000",
            ["EnrichPipeline:CrossRef:ListConcurrency"] = "50",
            ["EnrichPipeline:CrossRef:SingleRequestsPerSecond"] = "1000",
            ["EnrichPipeline:CrossRef:SingleConcurrency"] = "50",
            ["EnrichPipeline:PubMed:RequestsPerSecond"] = "1000",
            ["EnrichPipeline:PubMed:Concurrency"] = "50",
            ["EnrichPipeline:DataCite:RequestsPerSecond"] = "1000",
            ["EnrichPipeline:DataCite:Concurrency"] = "50",
            ["EnrichPipeline:DoiOrg:RequestsPerSecond"] = "1000",
            ["EnrichPipeline:DoiOrg:Concurrency"] = "50",
            ["EnrichPipeline:CrossRef:RetryDelay"] = "00:00:00.010",
            ["EnrichPipeline:PubMed:RetryDelay"] = "00:00:00.010",
            ["EnrichPipeline:DataCite:RetryDelay"] = "00:00:00.010",
            ["EnrichPipeline:DoiOrg:RetryDelay"] = "00:00:00.010",
            [$"EnrichPipeline:Storage:{storage.Name}"] = storage.Value,
        };
        foreach (var (key, value) in settings)
            values["EnrichPipeline:" + key] = value;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddEnrichPipeline(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        return services;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public Task DropAsync(string name, ReadOnlyMemory<byte> bytes) => Storage.Articles.WriteAsync(name, bytes, CancellationToken.None);

    public Task<IngestOutcome> IngestAsync(string name) => Get<IngestHandler>().IngestAsync(name, CancellationToken.None);

    /// <summary>Works off the queues until <paramref name="done"/>. Fails if that takes longer than it can on any machine.</summary>
    public async Task WorkUntilAsync(Func<Task<bool>> done)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!await done())
            await WorkOnceAsync(patience.Token);
    }

    /// <summary>Processes what is due now: references first, then assemblies.</summary>
    public async Task<int> WorkOnceAsync(CancellationToken cancellationToken) =>
        await WorkOffAsync(Storage.References, Get<ResolveHandler>().ResolveAsync, cancellationToken)
        + await WorkOffAsync(Storage.Assemblies, Get<AssembleHandler>().AssembleAsync, cancellationToken);

    public async Task<BinaryData?> DocumentAsync(string name) =>
        (await Storage.Enriched.ReadAsync(DocumentNames.Document(name), CancellationToken.None))?.Content;

    /// <summary>Drops and ingests an article, and works off the queues until its document is written.</summary>
    public async Task<BinaryData> EnrichAsync(string name, ReadOnlyMemory<byte> bytes)
    {
        await DropAsync(name, bytes);
        await IngestAsync(name);
        await WorkUntilAsync(async () => await DocumentAsync(name) is not null);
        return (await DocumentAsync(name))!;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task<int> WorkOffAsync(
        IQueue queue,
        Func<BinaryData, CancellationToken, Task> handle,
        CancellationToken cancellationToken
    )
    {
        var messages = await queue.ReceiveAsync(32, TimeSpan.FromMinutes(1), cancellationToken);
        await Task.WhenAll(messages.Select(async message =>
        {
            await handle(message.Body, cancellationToken);
            await queue.DeleteAsync(message, cancellationToken);
        }));
        return messages.Count;
    }
}
