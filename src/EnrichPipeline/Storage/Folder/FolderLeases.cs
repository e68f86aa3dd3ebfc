using System.Collections.Concurrent;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Implements leases as exclusively opened files. The operating system releases the leases of a dead process at once.</summary>
/// <remarks>
/// A file lock does not expire, so a process that was paused still holds its leases.
/// Files are never deleted: a lock on a deleted file would have no effect.
/// </remarks>
internal sealed class FolderLeases(string folder) : ILeases
{
    /// <summary>The error numbers of a read-only file system: EROFS on Unix, ERROR_WRITE_PROTECT on Windows.</summary>
    private const int ReadOnlyOnUnix = 30;
    private const int ReadOnlyOnWindows = unchecked((int)0x80070013);

    private readonly ConcurrentDictionary<string, FileStream> _held = new();
    private readonly Lazy<string> _place = new(() => WritablePlace(folder), LazyThreadSafetyMode.PublicationOnly);

    public Task<Lease?> TryAcquireAsync(string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        LeaseRules.Require(name, duration);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(TryOpen(Path.Combine(_place.Value, name)) is { } file ? Hold(name, file) : null);
    }

    public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_held.ContainsKey(lease.Id));
    }

    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        if (_held.TryRemove(lease.Id, out var file))
            await file.DisposeAsync();
    }

    /// <summary>
    /// Returns whether the lease is held, by opening its file for a moment. A process that tries to acquire it at that moment fails and
    /// must try again.
    /// </summary>
    public async Task<bool> IsHeldAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsUnused)
            return false;
        var path = Path.Combine(_place.Value, name);
        if (!File.Exists(path))
            return false;
        await using var file = TryOpen(path);
        return file is null;
    }

    /// <summary>Whether no process has held a lease here. The folder is not created to find this out.</summary>
    private bool IsUnused =>
        !_place.IsValueCreated
        && !Directory.Exists(folder)
        && (Path.GetDirectoryName(folder) is not { } storage || !Directory.Exists(storage) || IsWritable(storage));

    private Lease Hold(string name, FileStream file)
    {
        var lease = new Lease(name, Guid.NewGuid().ToString("N"));
        _held[lease.Id] = file;
        return lease;
    }

    /// <summary>Returns one sentence on why no leases can be held for a storage in this folder, or null if they can.</summary>
    /// <param name="storage">The folder of the storage.</param>
    /// <param name="instead">The private folder that holds the leases of a read-only storage.</param>
    public static string? FindProblem(string storage, string instead)
    {
        try
        {
            if (Directory.Exists(storage) && !IsWritable(storage))
                PrivateFolder.CreateOrVerify(instead);
            return null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return "Storage:Folder cannot be written to, and slot leases cannot be kept elsewhere: " + error.Message;
        }
    }

    /// <summary>
    /// Returns the folder, or a private folder if it is read-only, so that the processes of a user still share their quotas.
    /// </summary>
    private static string WritablePlace(string folder) => IsWritable(folder) ? folder : PrivateFolder.CreateOrVerify(PrivateFolder.OfUser);

    /// <summary>
    /// Returns false only if the folder is read-only. Any other fault, such as a full disk, is thrown: other processes may hold their
    /// leases here.
    /// </summary>
    private static bool IsWritable(string folder)
    {
        try
        {
            var probe = Path.Combine(Directory.CreateDirectory(folder).FullName, $".{Guid.NewGuid():N}");
            File.Create(probe, 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception error) when (
            error is UnauthorizedAccessException or IOException { HResult: ReadOnlyOnUnix or ReadOnlyOnWindows })
        {
            return false;
        }
    }

    /// <summary>
    /// Opens the file, or returns null if another process holds it. A sharing violation is exactly an <see cref="IOException"/>; derived
    /// types have other causes.
    /// </summary>
    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException))
        {
            return null;
        }
    }
}
