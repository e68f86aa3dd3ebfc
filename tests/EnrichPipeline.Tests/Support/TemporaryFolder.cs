namespace EnrichPipeline.Tests.Support;

/// <summary>An empty folder for one test, deleted at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("enrich-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
