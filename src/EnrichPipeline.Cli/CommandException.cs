namespace EnrichPipeline.Cli;

/// <summary>Ends a command for a reason that the user can correct, with one sentence and an exit code.</summary>
internal sealed class CommandException(int exitCode, string sentence) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}
