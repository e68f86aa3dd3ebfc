using EnrichPipeline.Cli.Output;

namespace EnrichPipeline.Cli.Input;

/// <summary>Opens a file named on the command line, or stdin for <c>-</c>.</summary>
internal static class InputFile
{
    private const string Standard = "-";

    public static bool IsStandard(string file) => file == Standard;

    public static Stream Open(CommandEnvironment environment, string file)
    {
        if (IsStandard(file))
            return environment.Input;
        if (Directory.Exists(environment.PathOf(file)))
            throw new CommandException(ExitCode.InputUnreadable, $"{PlainText.Of(file)}: This is a folder; name a file.");
        try
        {
            return new FileStream(
                environment.PathOf(file),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1,
                FileOptions.Asynchronous
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputUnreadable, PlainText.Of(error.Message));
        }
    }

    /// <summary>
    /// Throws if output and input are the same file, since the output is opened before the input has been read completely.
    /// </summary>
    public static void RequireOther(CommandEnvironment environment, string input, string? output)
    {
        if (output is not null && !IsStandard(input) && environment.PathOf(input) == environment.PathOf(output))
            throw new CommandException(ExitCode.Usage, "The output would overwrite the input.");
    }

    /// <summary>Throws if stdin is named more than once.</summary>
    public static void RequireOneStandard(params IEnumerable<string> files)
    {
        if (files.Count(IsStandard) > 1)
            throw new CommandException(ExitCode.Usage, "Stdin (-) can be read only once.");
    }
}
