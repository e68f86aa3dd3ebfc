using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>The options of a command for the pipeline.</summary>
internal sealed record RunOptions
{
    /// <summary>The sandbox to start in this process and to use in place of the public services; null for none.</summary>
    public SandboxOptions? Sandbox { get; init; }

    /// <summary>Settings that take precedence over environment and file.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether to bypass the answer cache.</summary>
    public bool NoCache { get; init; }

    /// <summary>Whether there is no queue, so that questions wait in this process until the shared quotas allow them.</summary>
    public bool WithoutQueue { get; init; }

    /// <summary>Whether references are streamed, so that questions wait longer for others to share a call.</summary>
    public bool Streaming { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Whether to log a line for each document that is written.</summary>
    public bool LogsDocuments { get; init; }
}
