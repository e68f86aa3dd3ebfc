using System.IO.Enumeration;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Lists the files of a folder that are blobs.</summary>
/// <param name="folder">The folder of the container.</param>
/// <param name="skipsUnreadable">Whether folders below it that cannot be read are left out, instead of failing the listing.</param>
internal sealed class FolderListing(string folder, bool skipsUnreadable)
{
    /// <summary>Skips hidden files and links. Links could lead outside the folder or in a circle.</summary>
    private readonly EnumerationOptions _visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        RecurseSubdirectories = true,
        ReturnSpecialDirectories = false,
        IgnoreInaccessible = skipsUnreadable,
    };

    /// <summary>
    /// Returns the blobs whose names begin with the prefix. One pass reads names and states, since a folder of 100,000 articles is listed
    /// every second.
    /// </summary>
    public BlobEntry[] Entries(string prefix, CancellationToken cancellationToken)
    {
        if (FolderOf(prefix) is not { } start)
            return [];
        if (skipsUnreadable)
            ReadableFolder.Require(start);
        var files = new FileSystemEnumerable<(string Path, FileState? State)>(
            start, (ref entry) => (entry.ToFullPath(), FileState.Of(ref entry)), _visible)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
        };
        var entries = new List<BlobEntry>();
        foreach (var (path, found) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (found is { } state && NameOf(path) is { } name && name.StartsWith(prefix, StringComparison.Ordinal))
                entries.Add(new(name, state.Length, state.ETag, state.LastModified));
        }

        return [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];
    }

    /// <summary>Returns the innermost folder that contains all names with this prefix, or null if there is none.</summary>
    private string? FolderOf(string prefix)
    {
        var end = prefix.LastIndexOf('/');
        if (end < 0)
            return folder;
        var name = prefix[..end];
        return BlobName.IsValid(name) && Directory.Exists(PathOf(name)) ? PathOf(name) : null;
    }

    /// <summary>Returns the blob name of a file, or null if no blob name maps to this file.</summary>
    private string? NameOf(string path)
    {
        var file = path[(folder.Length + 1)..];
        if (BlobFileNames.OfThisSystem.IsUnescaped(file))
            return BlobName.IsValid(file) ? file : null;
        var name = BlobFileNames.OfThisSystem.ToName(file);
        return BlobName.IsValid(name) && PathOf(name) == path ? name : null;
    }

    private string PathOf(string name) => Path.Combine(folder, BlobFileNames.OfThisSystem.ToPath(name));
}
