using System.CommandLine;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Reports;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich diff</c>: lists the changes between two documents.</summary>
internal static class DiffVerb
{
    public static Command Create(CommandEnvironment environment)
    {
        var old = NamedArgument.Of<string>("OLD", "An enriched document (JSON); - for stdin.");
        var current = NamedArgument.Of<string>("NEW", "A later document of the same article; - for stdin.");
        var json = CommonOptions.Json("Print one JSON object with the list of changes.");
        var verb = new Command("diff", HelpTexts.Diff) { old, current, json };
        verb.SetAction((parsed, token) =>
            RunAsync(environment, parsed.GetRequiredValue(old), parsed.GetRequiredValue(current), parsed.GetValue(json), token));
        return verb;
    }

    private static async Task<int> RunAsync(
        CommandEnvironment environment, string old, string current, bool json, CancellationToken cancellationToken)
    {
        InputFile.RequireOneStandard(old, current);
        var differences = DocumentDifferences.Between(
            await DocumentFile.ReadAsync(environment, old, cancellationToken),
            await DocumentFile.ReadAsync(environment, current, cancellationToken));
        if (json)
            await environment.Output.WriteAsync(JsonLines.LineOf(new DiffAnswer(differences), OutputJson.Lines.DiffAnswer));
        else
            foreach (var sentence in differences)
                await environment.Output.WriteLineAsync(PlainText.Of(sentence));
        return differences.Count == 0 ? ExitCode.Success : ExitCode.Different;
    }
}
