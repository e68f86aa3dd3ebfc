using System.CommandLine;
using System.CommandLine.Parsing;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Creates arguments for names of files or articles.</summary>
internal static class NamedArgument
{
    public static Argument<T> Of<T>(string name, string description)
    {
        var argument = new Argument<T>(name) { Description = description };
        // A mistyped option must not be taken for a name.
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
                result.AddError(
                    $"'{token.Value}' is not an option of this command.{Meant(token.Value, result)} "
                    + $"Write './{token.Value}' for a file of that name."
                );
        });
        return argument;
    }

    private static string Meant(string typed, ArgumentResult result) => result.Parent is CommandResult { Command: var verb }
        ? NearestName.Suggestion(typed, verb.Options.Select(option => option.Name))
        : "";
}
