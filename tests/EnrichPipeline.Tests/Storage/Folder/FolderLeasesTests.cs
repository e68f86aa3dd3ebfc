using System.Collections.Concurrent;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Folder;

public sealed class FolderLeasesTests : LeasesContract, IDisposable
{
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    // A lock ends when the storage that holds it is garbage-collected, so all storages are kept until the end of the test.
    private readonly ConcurrentBag<IStorage> _opened = [];
    private readonly string _name = $"test-{Guid.NewGuid():N}";

    public void Dispose() => _folder.Dispose();

    private protected override IStorage Open() => Open(_folder.Path);

    [SmallDiskFact]
    public async Task Where_the_folder_is_read_only_the_lease_is_shared_elsewhere()
    {
        using var disk = new SmallDisk();
        disk.MakeReadOnly();
        var first = Open(disk.Path).Leases;
        var lease = (await first.TryAcquireAsync(_name, _while, None))!;

        Assert.Null(await Open(disk.Path).Leases.TryAcquireAsync(_name, _while, None));
        await first.ReleaseAsync(lease, None);
    }

    /// <summary>Other processes may hold the lease in the folder, so leases at another place would break the limits.</summary>
    [Fact]
    public async Task On_any_other_fault_of_the_folder_no_lease_is_granted_until_it_has_passed()
    {
        // A file in place of the folder is such a fault for every user, including the superuser.
        var folder = Path.Combine(_folder.Path, "storage");
        File.WriteAllText(folder, "");
        var leases = Open(folder).Leases;

        Assert.True(StorageFaults.IsTemporary((await Record.ExceptionAsync(() => leases.TryAcquireAsync(_name, _while, None)))!));
        File.Delete(folder);
        Assert.NotNull(await leases.TryAcquireAsync(_name, _while, None));
        Assert.Null(await Open(folder).Leases.TryAcquireAsync(_name, _while, None));
    }

    private FolderStorage Open(string folder)
    {
        var storage = new FolderStorage(folder, TimeProvider.System);
        _opened.Add(storage);
        return storage;
    }
}
