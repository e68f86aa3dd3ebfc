using System.CommandLine;
using EnrichPipeline.Cli.Input;
using EnrichPipeline.Cli.Output;
using EnrichPipeline.Reports;

namespace EnrichPipeline.Cli.Verbs;

/// <summary><c>enrich diff</c>: what changed between two documents, in words.</summary>
internal static class DiffVerb
{
    public static Command Create(CommandEnvironment surroundings)
    {
        var old = NamedArgument.Of<string>("OLD", "An enriched document (JSON).");
        var current = NamedArgument.Of<string>("NEW", "A later one of the same article.");
        var verb = new Command("diff", HelpTexts.Diff) { old, current };
        verb.SetAction((parsed, token) => RunAsync(surroundings, parsed.GetRequiredValue(old), parsed.GetRequiredValue(current), token));
        return verb;
    }

    private static async Task<int> RunAsync(CommandEnvironment surroundings, string old, string current, CancellationToken cancellationToken)
    {
        var differences = DocumentDifferences.Between(
            await DocumentFile.ReadAsync(surroundings, old, cancellationToken),
            await DocumentFile.ReadAsync(surroundings, current, cancellationToken));
        foreach (var sentence in differences)
            await surroundings.Output.WriteLineAsync(PlainText.Of(sentence));
        return differences.Count == 0 ? ExitCode.Success : ExitCode.Different;
    }
}
