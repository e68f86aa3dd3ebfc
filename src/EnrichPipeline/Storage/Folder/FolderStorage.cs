namespace EnrichPipeline.Storage.Folder;

/// <summary>A storage in a folder, which several processes may share. Blobs are plain files; a queue is a folder of messages.</summary>
internal sealed class FolderStorage : IStorage
{
    private static readonly TimeSpan _staleAfter = TimeSpan.FromHours(1);

    private readonly TimeProvider _time;
    private readonly string _temporary;
    private readonly string[] _folders;

    public FolderStorage(string root, TimeProvider time)
        : this(root, time, TimeProvider.System)
    {
    }

    /// <param name="root">The folder of the storage.</param>
    /// <param name="time">The clock of this process.</param>
    /// <param name="system">The clock of the machine.</param>
    internal FolderStorage(string root, TimeProvider time, TimeProvider system)
    {
        root = Path.GetFullPath(root);
        _time = time;
        _temporary = Path.Combine(root, ".tmp");
        var locks = Path.Combine(root, ".locks");
        var clock = new FolderClock(_temporary, time, system);
        _folders = [_temporary, locks, .. BlobFolders(root), .. QueueFolders(root)];

        FolderBlobs Blobs(string name, bool skipsUnreadable = false) =>
            new(Path.Combine(root, name), _temporary, new NameLocks(locks, name), time, skipsUnreadable);
        FolderQueue Queue(string name) => new(Path.Combine(root, "queues", name), _temporary, clock);

        Articles = Blobs(StorageNames.Articles, skipsUnreadable: true);
        Enriched = Blobs(StorageNames.Enriched);
        Runs = Blobs(StorageNames.Runs);
        References = Queue(StorageNames.References);
        ReferencesPoison = Queue(StorageNames.ReferencesPoison);
        Assemblies = Queue(StorageNames.Assemblies);
        Leases = new FolderLeases(Path.Combine(root, ".slots"));
    }

    public IBlobs Articles { get; }

    public IBlobs Enriched { get; }

    public IBlobs Runs { get; }

    public IQueue References { get; }

    public IQueue ReferencesPoison { get; }

    public IQueue Assemblies { get; }

    public ILeases Leases { get; }

    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var folder in _folders)
            Directory.CreateDirectory(folder);
        RemoveStale();
        return Task.CompletedTask;
    }

    /// <summary>Deletes the temporary files of killed processes. An hour is far longer than any write takes.</summary>
    private void RemoveStale()
    {
        var staleBefore = _time.GetUtcNow().UtcDateTime - _staleAfter;
        foreach (var file in Directory.EnumerateFiles(_temporary).Where(file => File.GetLastWriteTimeUtc(file) < staleBefore))
            File.Delete(file);
    }

    private static IEnumerable<string> BlobFolders(string root) =>
        new[] { StorageNames.Articles, StorageNames.Enriched, StorageNames.Runs }
            .Select(name => Path.Combine(root, name));

    private static IEnumerable<string> QueueFolders(string root) =>
        new[] { StorageNames.References, StorageNames.ReferencesPoison, StorageNames.Assemblies }
            .Select(name => Path.Combine(root, "queues", name));
}
