namespace EnrichPipeline.Storage;

/// <summary>Settings of the storage for articles, runs, documents and queues. The default is a folder.</summary>
public sealed class StorageOptions
{
    public const string Section = "EnrichPipeline:Storage";

    /// <summary>Connection string of an Azure storage account or Azurite. Takes precedence over the other settings.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Name of an Azure storage account that is accessed by identity, without a key. Takes precedence over <see cref="Folder"/>.
    /// </summary>
    public string? AccountName { get; set; }

    /// <summary>Folder of the folder storage, or null for a folder in the user's local application data.</summary>
    public string? Folder { get; set; }

    internal bool IsAzure => !string.IsNullOrEmpty(ConnectionString) || !string.IsNullOrEmpty(AccountName);

    internal bool IsSet => IsAzure || !string.IsNullOrEmpty(Folder);
}
