using System.CommandLine;
using EnrichPipeline.Cli.Verbs;

namespace EnrichPipeline.Cli;

/// <summary>Runs the command line, from arguments to exit code. Unexpected exceptions are caught here only.</summary>
internal static class EnrichCommand
{
    /// <summary>The error number EPIPE on Unix.</summary>
    private const int BrokenPipe = 32;

    public static async Task<int> RunAsync(string[] args, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        // Response files are switched off, since a file may be called "@list".
        var parsed = Root(environment).Parse(ReplaceCommonCommands(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (args.Length == 0)
            return await HelpAsync(parsed, environment, cancellationToken);
        if (parsed.Errors.Count > 0)
            return await RefuseAsync(parsed, environment);
        try
        {
            var code = await parsed.InvokeAsync(Invocation(environment), cancellationToken);
            await environment.Output.FlushAsync(CancellationToken.None);
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
            await environment.Error.WriteLineAsync($"enrich: {MessageOf(error, parsed.GetValue(CommonOptions.Verbose))}");
            return CodeOf(error);
        }
    }

    /// <summary>
    /// Replaces "help", "help VERB" and "version", which are commands of most other programs, by the options that this program has for
    /// them.
    /// </summary>
    private static string[] ReplaceCommonCommands(string[] args) => args switch
    {
        [] => ["--help"],
        ["help", .. var verb] => [.. verb, "--help"],
        ["version"] => ["--version"],
        _ => args,
    };

    /// <summary>Prints the help to stderr and fails, since a call without arguments is wrong usage.</summary>
    private static async Task<int> HelpAsync(ParseResult help, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        await help.InvokeAsync(new() { Output = environment.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        return ExitCode.Usage;
    }

    /// <summary>Maps an exception to an exit code. A full disk or a read-only folder is a configuration problem.</summary>
    private static int CodeOf(Exception error) => error switch
    {
        CommandException refusal => refusal.ExitCode,
        IOException or UnauthorizedAccessException => ExitCode.Configuration,
        _ => ExitCode.Incomplete,
    };

    private static RootCommand Root(CommandEnvironment environment)
    {
        var root = new RootCommand(HelpTexts.Root)
        {
            ArticleVerb.Create(environment),
            ReferencesVerb.Create(environment),
            ParseVerb.Create(environment),
            SplitVerb.Create(environment),
            ExportVerb.Create(environment),
            DiffVerb.Create(environment),
            ServeVerb.Create(environment),
            StatusVerb.Create(environment),
            RetryVerb.Create(environment),
            SandboxVerb.Create(environment),
            CheckVerb.Create(environment),
            McpVerb.Create(environment),
            CompletionVerb.Create(environment),
            CommonOptions.Verbose,
        };
        root.Add(CompleteVerb.Create(environment, root));
        HelpWithExamples.AddTo(root);
        return root;
    }

    private static InvocationConfiguration Invocation(CommandEnvironment environment) => new()
    {
        Output = environment.Output,
        Error = environment.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static async Task<int> RefuseAsync(ParseResult parsed, CommandEnvironment environment)
    {
        var command = parsed.CommandResult.Command;
        foreach (var sentence in Sentences(parsed, command).Distinct())
            await environment.Error.WriteLineAsync($"enrich: {sentence}");
        var verb = command is RootCommand ? "" : $" {command.Name}";
        await environment.Error.WriteLineAsync($"Try 'enrich{verb} --help'.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Sentences(ParseResult parsed, Command command) =>
        command is RootCommand && parsed.UnmatchedTokens is [var typed, ..]
            ? [$"There is no command '{typed}'.{NearestName.Suggestion(typed, command.Subcommands.Select(verb => verb.Name))}"]
            : MissingArguments(parsed) is { Length: > 0 } missing
                ? [$"'{command.Name}' needs {string.Join(" and ", missing)}."]
                : parsed.Errors.Select(error => error.Message);

    private static string[] MissingArguments(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Command.Arguments
            .Where(argument => (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues)
            .Select(argument => argument.Name),
    ];

    private static string MessageOf(Exception error, bool verbose) =>
        verbose && error is not CommandException ? error.ToString() : error.Message.ReplaceLineEndings(" ");
}
