using Azure.Storage.Blobs;

namespace EnrichPipeline.Storage;

/// <summary>Describes the location of the storage to users, without secrets.</summary>
public static class StorageDescription
{
    /// <summary>Returns where articles are dropped: the path of a folder, or the container of a storage account.</summary>
    public static string OfArticles(StorageOptions options) => options switch
    {
        { ConnectionString: { Length: > 0 } text } => OfAccount(new BlobServiceClient(text).AccountName),
        { AccountName: { Length: > 0 } account } => OfAccount(account),
        _ => Path.Combine(StorageFolder.Of(options), StorageNames.Articles),
    };

    /// <summary>Returns whether the storage is a folder, and not a storage account.</summary>
    public static bool IsFolder(StorageOptions options) => !options.IsAzure;

    /// <summary>Returns the articles folder if the storage is a folder and this folder does not exist yet; null otherwise.</summary>
    public static string? MissingArticlesFolder(StorageOptions options) =>
        !options.IsAzure && Path.Combine(StorageFolder.Of(options), StorageNames.Articles) is var folder && !Directory.Exists(folder)
            ? folder
            : null;

    private static string OfAccount(string account) => $"the container '{StorageNames.Articles}' of the storage account '{account}'";
}
