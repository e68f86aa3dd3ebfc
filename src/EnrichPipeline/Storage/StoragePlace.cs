using Azure.Storage.Blobs;

namespace EnrichPipeline.Storage;

/// <summary>Says in words where the storage is, without any secret.</summary>
public static class StoragePlace
{
    /// <summary>Where articles are dropped.</summary>
    public static string OfArticles(StorageOptions options) => options switch
    {
        { ConnectionString: { Length: > 0 } text } => OfAccount(new BlobServiceClient(text).AccountName),
        { AccountName: { Length: > 0 } account } => OfAccount(account),
        _ => Path.Combine(StorageFolder.Of(options), StorageNames.Articles),
    };

    private static string OfAccount(string account) => $"the container '{StorageNames.Articles}' of the storage account '{account}'";
}
