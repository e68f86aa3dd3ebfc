using System.CommandLine;
using System.CommandLine.Completions;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Restricts an option to a few names and rejects any other with one sentence.</summary>
internal static class OptionExtensions
{
    public static void AcceptOneOf(this Option option, params string[] names)
    {
        option.CompletionSources.Add(_ => names.Select(name => new CompletionItem(name)));
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !names.Contains(token.Value)))
                result.AddError(
                    $"{option.Name}: '{token.Value}' is not one of {string.Join(", ", names)}."
                        + NearestName.Suggestion(token.Value, names));
        });
    }
}
