using System.Collections.Concurrent;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Folder;

public sealed class FolderLeasesTests : LeasesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // A lock ends when the storage that holds it is collected, so none is while a test runs.
    private readonly ConcurrentBag<IStorage> _opened = [];

    public void Dispose() => _folder.Dispose();

    private protected override IStorage Open()
    {
        var storage = new FolderStorage(_folder.Path, TimeProvider.System);
        _opened.Add(storage);
        return storage;
    }

    [Fact]
    public async Task Where_the_folder_cannot_be_written_the_lease_is_shared_elsewhere()
    {
        // A file in the way refuses everyone, the superuser too.
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");
        var name = $"test-{Guid.NewGuid():N}";
        var first = new FolderStorage(file, TimeProvider.System).Leases;
        var lease = (await first.TryAcquireAsync(name, TimeSpan.FromSeconds(20), None))!;
        Assert.Null(await new FolderStorage(file, TimeProvider.System).Leases.TryAcquireAsync(name, TimeSpan.FromSeconds(20), None));
        await first.ReleaseAsync(lease, None);
    }
}
