using EnrichPipeline.Cli.Output;

namespace EnrichPipeline.Cli.Input;

/// <summary>A file named on the command line, or stdin where its name is <c>-</c>.</summary>
internal static class InputFile
{
    private const string Standard = "-";

    public static Stream Open(CommandEnvironment surroundings, string file)
    {
        if (file == Standard)
            return surroundings.Input;
        try
        {
            return new FileStream(surroundings.PathOf(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(ExitCode.InputUnreadable, PlainText.Of(error.Message));
        }
    }

    /// <summary>The output is opened before the input is read to its end.</summary>
    public static void RequireOther(CommandEnvironment surroundings, string input, string? output)
    {
        if (output is not null && input != Standard && surroundings.PathOf(input) == surroundings.PathOf(output))
            throw new Refusal(ExitCode.Usage, "The output would overwrite the input.");
    }
}
