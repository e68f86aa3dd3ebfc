using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>Starts a sandbox, or throws a <see cref="CommandException"/> with the reason.</summary>
internal static class SandboxStarter
{
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        RequireFile(options.RecordsFile);
        RequireFile(options.JournalsFile);
        RequireFile(options.RegisteredFile);
        try
        {
            return await SandboxServer.StartAsync(options, time, cancellationToken);
        }
        catch (AggregateException several) when (IsOfFile(several.Flatten().InnerExceptions[0]))
        {
            throw new CommandException(ExitCode.InputUnreadable, several.Flatten().InnerExceptions[0].Message);
        }
        catch (Exception error) when (error is InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputUnreadable, error.Message);
        }
        catch (IOException error) when (options.Port != 0)
        {
            throw new CommandException(ExitCode.Configuration, error.Message);
        }
    }

    private static bool IsOfFile(Exception error) => error is InvalidDataException or IOException or UnauthorizedAccessException;

    private static void RequireFile(string? path)
    {
        if (path is not null && !File.Exists(path))
            throw new CommandException(ExitCode.InputUnreadable, $"There is no file '{path}'.");
    }
}
