namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Holds the library in use, which can be reloaded.</summary>
internal sealed class CurrentLibrary(SandboxOptions options, Library library)
{
    private volatile Library _library = library;

    public Library Library => _library;

    public void Reload(CancellationToken ct) => _library = Library.Open(options, ct);
}
