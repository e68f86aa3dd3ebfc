using System.Net.Sockets;
using Azure;

namespace EnrichPipeline.Storage;

/// <summary>Tells faults of our own storage, which pass with time, from faults that follow their input.</summary>
public static class StorageFaults
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;

    /// <summary>Missing or refused containers count as passing: an operator puts them right. Names that no storage takes do not.</summary>
    public static bool IsStorageFault(Exception error) => error switch
    {
        // How the Azure SDK ends its own retries; a cancellation in there is a time-out of the network.
        AggregateException { InnerExceptions: var inner } => inner.Any(one => one is OperationCanceledException || IsStorageFault(one)),
        RequestFailedException failed => failed.Status is < 400 or 401 or 403 or 404 or 409 or RequestTimeout or TooManyRequests or >= 500,
        PathTooLongException => false,
        IOException or UnauthorizedAccessException or HttpRequestException or SocketException or TimeoutException => true,
        _ => false,
    };
}
