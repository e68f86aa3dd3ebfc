namespace EnrichPipeline.Storage;

/// <summary>Where articles, runs, documents and queues live; with nothing set, in a folder.</summary>
public sealed class StorageOptions
{
    public const string Section = "EnrichPipeline:Storage";

    /// <summary>Connection string of an Azure storage account (or Azurite). Wins over the rest.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Name of an Azure storage account, reached by identity. Wins over <see cref="Folder"/>.</summary>
    public string? AccountName { get; set; }

    /// <summary>Folder of the embedded storage; null for the user's own, under the local application data.</summary>
    public string? Folder { get; set; }

    internal bool IsSet => !string.IsNullOrEmpty(ConnectionString) || !string.IsNullOrEmpty(AccountName) || !string.IsNullOrEmpty(Folder);
}
