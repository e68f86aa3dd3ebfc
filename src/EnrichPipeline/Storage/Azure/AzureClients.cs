using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace EnrichPipeline.Storage.Azure;

/// <summary>Creates the clients of a storage account, with common retry settings.</summary>
internal static class AzureClients
{
    /// <summary>A version older than the SDK's default, which the Azurite of the same month rejects. Nothing newer is needed.</summary>
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

    /// <summary>Creates a storage that authenticates by the identity of the machine or of the user, without a key.</summary>
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
