using Azure.Storage.Blobs;

namespace EnrichPipeline.Storage;

/// <summary>Describes the location of the storage to a person, without secrets.</summary>
public static class StoragePlace
{
    /// <summary>The place where articles are dropped.</summary>
    public static string OfArticles(StorageOptions options) => options switch
    {
        { ConnectionString: { Length: > 0 } text } => OfAccount(new BlobServiceClient(text).AccountName),
        { AccountName: { Length: > 0 } account } => OfAccount(account),
        _ => Path.Combine(StorageFolder.Of(options), StorageNames.Articles),
    };

    /// <summary>The folder of the articles where the storage is a folder and does not exist yet; else null.</summary>
    public static string? Missing(StorageOptions options) =>
        !options.IsAccount && Path.Combine(StorageFolder.Of(options), StorageNames.Articles) is var folder && !Directory.Exists(folder)
            ? folder
            : null;

    private static string OfAccount(string account) => $"the container '{StorageNames.Articles}' of the storage account '{account}'";
}
