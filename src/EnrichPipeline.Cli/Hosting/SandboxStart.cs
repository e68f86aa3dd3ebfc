using EnrichPipeline.Sandbox;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>Starts a sandbox, or throws a <see cref="Refusal"/> with the reason.</summary>
internal static class SandboxStart
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
        catch (AggregateException several) when (several.Flatten().InnerExceptions[0] is InvalidDataException or IOException)
        {
            throw new Refusal(ExitCode.InputUnreadable, several.Flatten().InnerExceptions[0].Message);
        }
        catch (InvalidDataException error)
        {
            throw new Refusal(ExitCode.InputUnreadable, error.Message);
        }
        catch (IOException error) when (options.Port != 0)
        {
            throw new Refusal(ExitCode.Configuration, error.Message);
        }
    }

    private static void RequireFile(string? path)
    {
        if (path is not null && !File.Exists(path))
            throw new Refusal(ExitCode.InputUnreadable, $"There is no file '{path}'.");
    }
}
