namespace EnrichPipeline.Storage;

/// <summary>Grants exclusive leases to the processes that share the storage. The leases of a dead process expire.</summary>
public interface ILeases
{
    /// <summary>Acquires a lease for 15 to 60 s, or returns null if another process holds it.</summary>
    Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Renews a lease for its full duration, or returns false if it was lost.</summary>
    Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Releases a lease; does nothing if it was lost.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Returns whether any process holds the lease, including this one.</summary>
    Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken);
}

/// <summary>An acquired lease.</summary>
/// <param name="Id">The id of the holder.</param>
public sealed record Lease(string Name, string Id);
