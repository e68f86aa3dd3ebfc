using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace EnrichPipeline.Storage.Azure;

/// <summary>The blobs in a container of a storage account. The service itself checks the conditions of writes.</summary>
internal sealed class AzureBlobs(BlobContainerClient container) : IBlobs
{
    /// <summary>The format of ETags in headers, with quotes. In listings, ETags have no quotes.</summary>
    private const string Header = "H";

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Reads a blob, or returns null if it is missing. A missing container is an error.</summary>
    public async Task<Blob?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var result = (await ClientOf(name).DownloadContentAsync(cancellationToken)).Value;
            return new(result.Content, result.Details.ETag.ToString(Header));
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<OpenBlob?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var result = (await ClientOf(name).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            return new(result.Content, result.Details.ContentLength, result.Details.ETag.ToString(Header));
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) =>
        (await ClientOf(name).ExistsAsync(cancellationToken)).Value;

    public Task WriteAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        UploadAsync(name, content, conditions: null, cancellationToken);

    public Task<bool> TryCreateAsync(string name, BlobContent content, CancellationToken cancellationToken) =>
        TryUploadAsync(name, content, new() { IfNoneMatch = ETag.All }, cancellationToken);

    public Task<bool> TryReplaceAsync(
        string name, BlobContent content, string etag, CancellationToken cancellationToken) =>
        TryUploadAsync(name, content, new() { IfMatch = new ETag(etag) }, cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        ClientOf(name).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);

    public async IAsyncEnumerable<BlobEntry> ListAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new GetBlobsOptions { Prefix = prefix };
        await foreach (var item in container.GetBlobsAsync(options, cancellationToken))
        {
            if (BlobName.IsValid(item.Name))
                yield return EntryOf(item);
        }
    }

    public async IAsyncEnumerable<IgnoredFile> ListIgnoredAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            if (BlobName.Problem(item.Name) is { } problem)
                yield return new(item.Name, problem, IsByDesign: false);
        }
    }

    public async Task<BlobSegment> ListSegmentAsync(string? continuation, int most, CancellationToken cancellationToken)
    {
        var page = await container
            .GetBlobsAsync(new GetBlobsOptions(), cancellationToken)
            .AsPages(continuation, most)
            .FirstAsync(cancellationToken);
        return new([.. page.Values.Select(EntryOf)], string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
    }

    private async Task<bool> TryUploadAsync(
        string name, BlobContent content, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        try
        {
            await UploadAsync(name, content, conditions, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (IsConditionNotMet(error.ErrorCode))
        {
            return false;
        }
    }

    private async Task UploadAsync(
        string name, BlobContent content, BlobRequestConditions? conditions, CancellationToken cancellationToken)
    {
        BlobName.Require(name);
        var headers = new BlobHttpHeaders { ContentType = ContentTypeOf(name) };
        var bytes = content.Bytes is { } known
            ? BinaryData.FromBytes(known)
            : await BlockUpload.SendAsync(
                container.GetBlockBlobClient(name), content, new() { Conditions = conditions, HttpHeaders = headers }, cancellationToken);
        if (bytes is not null)
            await ClientOf(name).UploadAsync(
                bytes, new BlobUploadOptions { Conditions = conditions, HttpHeaders = headers }, cancellationToken);
    }

    /// <summary>Returns the content type that makes a browser display the blob instead of saving it.</summary>
    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".json" => "application/json",
        ".jsonl" => "application/x-ndjson",
        ".html" => "text/html; charset=utf-8",
        _ => "application/octet-stream",
    };

    private BlobClient ClientOf(string name)
    {
        BlobName.Require(name);
        return container.GetBlobClient(name);
    }

    /// <summary>Returns whether the error means an unmet condition. Other conflicts, such as a lease, have other codes.</summary>
    private static bool IsConditionNotMet(string? errorCode) =>
        errorCode == BlobErrorCode.BlobAlreadyExists
        || errorCode == BlobErrorCode.ConditionNotMet
        // The uncommitted blocks of large content are discarded when another writer writes the blob.
        || errorCode == BlobErrorCode.InvalidBlockList
        || errorCode == BlobErrorCode.BlobNotFound;

    private static BlobEntry EntryOf(BlobItem item) => new(
        item.Name,
        item.Properties.ContentLength ?? 0,
        item.Properties.ETag?.ToString(Header) ?? "",
        item.Properties.LastModified ?? default);
}
