using System.Globalization;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>The sample, enriched once for all tests of a class: in one process, and through storage and queue.</summary>
public sealed class EnrichedSample : IAsyncLifetime
{
    public const string Name = "lenalidomide-review.txt";

    private readonly SandboxFixture _sandbox = new();

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    internal EnrichedDocument Document { get; private set; } = null!;

    public string Json => DocumentJson.Bytes(Document).ToString();

    public string StoredJson { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _sandbox.InitializeAsync();
        var article = await File.ReadAllBytesAsync(Path.Combine(Folder, Name));
        Document = await WithPipelineAsync(async pipeline =>
            (await pipeline.Get<ArticleEnricher>().EnrichAsync(Name, article, null, CancellationToken.None)).Document!);
        StoredJson = await WithPipelineAsync(async pipeline => (await pipeline.EnrichAsync(Name, article)).ToString());
    }

    public Task DisposeAsync() => _sandbox.DisposeAsync();

    private async Task<T> WithPipelineAsync<T>(Func<TestPipeline, Task<T>> use)
    {
        using var folder = new TemporaryFolder();
        var records = _sandbox.Server.Statistics().Records.ToString(CultureInfo.InvariantCulture);
        await using var pipeline = await TestPipeline.StartAsync(
            _sandbox.Server, ("Folder", folder.Path), new Dictionary<string, string> { ["SandboxRecords"] = records });
        return await use(pipeline);
    }
}
