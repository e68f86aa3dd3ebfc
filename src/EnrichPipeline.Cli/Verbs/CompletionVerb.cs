using System.CommandLine;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich completion</c>: the script that completes commands and options in a shell.</summary>
internal static class CompletionVerb
{
    private static readonly string[] _shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(CommandEnvironment environment)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.Validators.Add(result =>
        {
            if (!_shells.Contains(result.Tokens[0].Value))
                result.AddError($"'{result.Tokens[0].Value}' is not one of {string.Join(", ", _shells)}.");
        });
        var verb = new Command("completion", HelpTexts.Completion) { shell };
        verb.SetAction((parsed, token) => WriteAsync(environment, parsed.GetRequiredValue(shell), token));
        return verb;
    }

    private static async Task<int> WriteAsync(CommandEnvironment environment, string shell, CancellationToken cancellationToken)
    {
        await using var script = typeof(CompletionVerb).Assembly.GetManifestResourceStream($"completion.{shell}.txt")!;
        using var reader = new StreamReader(script);
        await environment.Output.WriteAsync((await reader.ReadToEndAsync(cancellationToken)).AsMemory(), cancellationToken);
        return ExitCode.Success;
    }
}
