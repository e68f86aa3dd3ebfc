using System.CommandLine;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>
/// <c>enrich complete</c>, which the scripts of <c>enrich completion</c> call: lists the completions at a position in a line.
/// </summary>
internal static class CompleteVerb
{
    public static Command Create(CommandEnvironment environment, RootCommand root)
    {
        var position = new Argument<int>("POSITION");
        var line = new Argument<string>("LINE");
        var verb = new Command("complete", "Lists the completions at a position in a line.") { position, line };
        verb.Hidden = true;
        verb.SetAction((parsed, _) => WriteAsync(environment, root, parsed.GetRequiredValue(line), parsed.GetValue(position)));
        return verb;
    }

    private static async Task<int> WriteAsync(CommandEnvironment environment, RootCommand root, string line, int position)
    {
        // The first word is the program itself.
        var start = line.IndexOf(' ') + 1;
        var typed = line.PadRight(Math.Max(position, 0))[start..];
        var completions = start == 0 ? [] : root.Parse(typed).GetCompletions(Math.Clamp(position - start, 0, typed.Length));
        foreach (var label in completions.Select(completion => completion.Label).Distinct())
            await environment.Output.WriteLineAsync(label);
        return ExitCode.Success;
    }
}
