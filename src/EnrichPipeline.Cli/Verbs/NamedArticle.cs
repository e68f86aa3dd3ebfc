using EnrichPipeline.Cli.Output;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>Finds an article in the storage by the name on the command line.</summary>
internal static class NamedArticle
{
    /// <exception cref="CommandException">There is no article of that name.</exception>
    public static async Task<string> RequireAsync(IStorage storage, string name, CancellationToken cancellationToken)
    {
        await foreach (var entry in storage.Articles.ListAsync(name, cancellationToken))
        {
            if (entry.Name == name)
                return name;
        }

        throw new CommandException(ExitCode.InputUnreadable, $"There is no article '{PlainText.Of(name)}' in the storage.");
    }
}
