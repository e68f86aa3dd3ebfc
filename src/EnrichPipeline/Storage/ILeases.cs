namespace EnrichPipeline.Storage;

/// <summary>Rights that one holder has at a time, over all processes that share the storage; a dead holder's come back.</summary>
public interface ILeases
{
    /// <summary>Takes the right of that name for a while (15 to 60 s); null where another holds it.</summary>
    Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Holds it for its whole duration again; false where it is no longer ours.</summary>
    Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Gives it back; nothing happens where it is no longer ours.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Whether anyone holds it, without taking it; which process does, the storage doesn't tell.</summary>
    Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken);
}

/// <summary>A right held for a while.</summary>
/// <param name="Id">Proves that it is ours.</param>
public sealed record Lease(string Name, string Id);
