using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace EnrichPipeline.Storage.Azure;

/// <summary>The clients of a storage account, with the one set of retries that all calls share.</summary>
internal static class AzureClients
{
    /// <summary>Older than the SDK's own, which an Azurite of the same month refuses; we need nothing newer.</summary>
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2025_05_05;

    private const QueueClientOptions.ServiceVersion QueueVersion = QueueClientOptions.ServiceVersion.V2025_05_05;
    private const int MaxTries = 5;
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(10);

    public static BlobClientOptions BlobOptions => WithRetries(new BlobClientOptions(BlobVersion));

    public static QueueClientOptions QueueOptions => WithRetries(new QueueClientOptions(QueueVersion));

    public static AzureStorage ByConnectionString(string connectionString) => new(
        new BlobServiceClient(connectionString, BlobOptions),
        new QueueServiceClient(connectionString, QueueOptions));

    /// <summary>By the identity of the machine or of the person signed in; no key.</summary>
    public static AzureStorage ByIdentity(string accountName)
    {
        var credential = new DefaultAzureCredential();
        return new(
            new BlobServiceClient(Endpoint(accountName, "blob"), credential, BlobOptions),
            new QueueServiceClient(Endpoint(accountName, "queue"), credential, QueueOptions));
    }

    private static Uri Endpoint(string accountName, string service) => new($"https://{accountName}.{service}.core.windows.net");

    private static TOptions WithRetries<TOptions>(TOptions options)
        where TOptions : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = MaxTries - 1;
        options.Retry.Delay = _firstDelay;
        options.Retry.MaxDelay = _maxDelay;
        return options;
    }
}
