using System.Net.Sockets;
using Azure;

namespace EnrichPipeline.Storage;

/// <summary>Distinguishes temporary faults of our own storage from errors that the input causes.</summary>
public static class StorageFaults
{
    private const int RequestTimeout = 408;
    private const int TooManyRequests = 429;

    /// <summary>
    /// Returns whether an error is a temporary storage fault. Missing or forbidden containers count, since an operator can fix them;
    /// invalid names do not.
    /// </summary>
    public static bool IsTemporary(Exception error) => error switch
    {
        // The Azure SDK throws this when its own retries have failed; a cancellation inside it is a network time-out.
        AggregateException { InnerExceptions: var inner } => inner.Any(one => one is OperationCanceledException || IsTemporary(one)),
        RequestFailedException failed => failed.Status is < 400 or 401 or 403 or 404 or 409 or RequestTimeout or TooManyRequests or >= 500,
        PathTooLongException => false,
        IOException or UnauthorizedAccessException or HttpRequestException or SocketException or TimeoutException => true,
        _ => false,
    };
}
