namespace EnrichPipeline.Cli;

/// <summary>The command cannot go on, for a reason that a person can mend: one sentence and an exit code, no stack trace.</summary>
internal sealed class Refusal(int exitCode, string sentence) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}
