namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>Two empty folders that are deleted at the end.</summary>
internal sealed class Folders : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("enrich-crash-");

    public string Clean => Path.Combine(_root.FullName, "clean");

    public string Rough => Path.Combine(_root.FullName, "rough");

    public void Dispose() => _root.Delete(recursive: true);
}
