using System.CommandLine;
using EnrichPipeline.Cli.Verbs;

namespace EnrichPipeline.Cli;

/// <summary>The whole command, from arguments to exit code; the one place where exceptions are caught.</summary>
internal static class EnrichCommand
{
    /// <summary>EPIPE, on every Unix.</summary>
    private const int BrokenPipe = 32;

    public static async Task<int> RunAsync(string[] args, CommandEnvironment surroundings, CancellationToken cancellationToken)
    {
        // A file may be called "@list".
        var parsed = Root(surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
            return await RefuseAsync(parsed, surroundings);
        try
        {
            var code = await parsed.InvokeAsync(Invocation(surroundings), cancellationToken);
            await surroundings.Output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException error) when (error.HResult == BrokenPipe)
        {
            return ExitCode.OutputClosed;
        }
        catch (Exception error)
        {
            await surroundings.Error.WriteLineAsync($"enrich: {Words(error, parsed.GetValue(CommonOptions.Verbose))}");
            return CodeOf(error);
        }
    }

    /// <summary>A full disk or a folder that may not be written is for whoever set things up.</summary>
    private static int CodeOf(Exception error) => error switch
    {
        Refusal refusal => refusal.ExitCode,
        IOException or UnauthorizedAccessException => ExitCode.Configuration,
        _ => ExitCode.Incomplete,
    };

    private static RootCommand Root(CommandEnvironment surroundings)
    {
        var root = new RootCommand(HelpTexts.Root)
        {
            ArticleVerb.Create(surroundings),
            ReferencesVerb.Create(surroundings),
            ParseVerb.Create(surroundings),
            SplitVerb.Create(surroundings),
            ExportVerb.Create(surroundings),
            DiffVerb.Create(surroundings),
            ServeVerb.Create(surroundings),
            StatusVerb.Create(surroundings),
            RetryVerb.Create(surroundings),
            SandboxVerb.Create(surroundings),
            CheckVerb.Create(surroundings),
            CommonOptions.Verbose,
        };
        HelpWithExamples.AddTo(root);
        return root;
    }

    private static InvocationConfiguration Invocation(CommandEnvironment surroundings) => new()
    {
        Output = surroundings.Output,
        Error = surroundings.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static async Task<int> RefuseAsync(ParseResult parsed, CommandEnvironment surroundings)
    {
        foreach (var sentence in parsed.Errors.Select(error => error.Message).Distinct())
            await surroundings.Error.WriteLineAsync($"enrich: {sentence}");
        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        await surroundings.Error.WriteLineAsync($"Try 'enrich{verb} --help'.");
        return ExitCode.Usage;
    }

    private static string Words(Exception error, bool verbose) =>
        verbose && error is not Refusal ? error.ToString() : error.Message.ReplaceLineEndings(" ");
}
