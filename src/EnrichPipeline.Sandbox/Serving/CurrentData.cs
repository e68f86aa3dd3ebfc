namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Holds the data in use, which can be reloaded.</summary>
internal sealed class CurrentData(SandboxOptions options, SandboxData data)
{
    private volatile SandboxData _data = data;

    public SandboxData Data => _data;

    public void Reload(CancellationToken ct) => _data = SandboxData.Open(options, ct);
}
