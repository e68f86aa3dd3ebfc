using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>What the command line asks of the pipeline.</summary>
internal sealed record RunOptions
{
    /// <summary>To ask a sandbox in this process in place of the public services.</summary>
    public SandboxOptions? Sandbox { get; init; }

    /// <summary>Settings that win over environment and file.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>To neither use nor keep remembered answers.</summary>
    public bool NoCache { get; init; }

    /// <summary>There is no queue that a question could go back to: it waits for the shared budget here, as long as that takes.</summary>
    public bool WithoutQueue { get; init; }

    /// <summary>Reference strings stream through: questions wait longer for others to share their call.</summary>
    public bool Streaming { get; init; }

    public bool Verbose { get; init; }
}
