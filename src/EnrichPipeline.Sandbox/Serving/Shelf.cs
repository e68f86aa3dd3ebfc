namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Holds the library that is served now.</summary>
internal sealed class Shelf(SandboxOptions options, Library library)
{
    private volatile Library _library = library;

    public Library Library => _library;

    public void Reload(CancellationToken ct) => _library = Library.Open(options, ct);
}
