using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace EnrichPipeline.Storage.Azure;

/// <summary>Leases on empty blobs. Leasing does not write to a blob, so no blob versions accumulate.</summary>
internal sealed class AzureLeases(BlobContainerClient container) : ILeases
{
    /// <summary>
    /// The folder of the lease blobs. It does not begin with a hexadecimal digit, since lifecycle rules delete old blobs whose names do.
    /// </summary>
    private const string Prefix = "slots/";

    public async Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        LeaseRules.Require(name, duration);
        // The id is chosen here, so that a retry after a lost response acquires the same lease.
        var lease = new Lease(name, Guid.NewGuid().ToString());
        try
        {
            await AcquireAsync(lease, duration, cancellationToken);
            return lease;
        }
        catch (RequestFailedException error) when (IsHeld(error))
        {
            return null;
        }
    }

    public async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            await ClientOf(lease).RenewAsync(cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (IsLost(error))
        {
            return false;
        }
    }

    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            await ClientOf(lease).ReleaseAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException error) when (IsLost(error))
        {
            // Another process holds it by now.
        }
    }

    public async Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await container.GetBlobClient(Prefix + name).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.LeaseState
                == LeaseState.Leased;
        }
        catch (RequestFailedException error) when (error.Status == 404)
        {
            return false;
        }
    }

    private async Task AcquireAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        try
        {
            await ClientOf(lease).AcquireAsync(duration, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status == 404)
        {
            await CreateAsync(lease.Name, cancellationToken);
            await ClientOf(lease).AcquireAsync(duration, cancellationToken: cancellationToken);
        }
    }

    private async Task CreateAsync(string name, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            var ifNew = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
            await container.GetBlobClient(Prefix + name).UploadAsync(BinaryData.Empty, ifNew, cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status is 409 or 412)
        {
            // Another process was faster and may hold the lease already.
        }
    }

    private BlobLeaseClient ClientOf(Lease lease) => container.GetBlobClient(Prefix + lease.Name).GetBlobLeaseClient(lease.Id);

    private static bool IsHeld(RequestFailedException error) => error.ErrorCode == BlobErrorCode.LeaseAlreadyPresent;

    private static bool IsLost(RequestFailedException error) => error.Status is 404 or 409 or 412;
}
