using System.CommandLine;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Verbs;

/// <summary>The options <c>--folder</c> and <c>--connection</c> of commands that use the storage.</summary>
internal sealed class StorageChoice
{
    private readonly Option<string?> _folder = new("--folder")
    {
        Description = "Keep everything in this folder (default: one per user).",
        HelpName = "DIR",
    };

    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Use this Azure storage account, or Azurite with 'UseDevelopmentStorage=true'.",
        HelpName = "STRING",
    };

    public void AddTo(Command verb)
    {
        verb.Options.Add(_folder);
        verb.Options.Add(_connection);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_folder) is not null && result.GetValue(_connection) is not null)
                result.AddError("Use either --folder or --connection.");
        });
    }

    /// <summary>Returns the settings for the chosen storage, which override all others.</summary>
    public IReadOnlyDictionary<string, string?> In(ParseResult parsed, CommandEnvironment environment)
    {
        var (folder, connection) = (parsed.GetValue(_folder), parsed.GetValue(_connection));
        if (folder is null && connection is null)
            return new Dictionary<string, string?>();
        return new Dictionary<string, string?>
        {
            [$"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}"] = connection ?? "",
            [$"{StorageOptions.Section}:{nameof(StorageOptions.AccountName)}"] = "",
            [$"{StorageOptions.Section}:{nameof(StorageOptions.Folder)}"] = folder is null ? "" : environment.PathOf(folder),
        };
    }
}
