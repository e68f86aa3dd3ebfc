using System.IO.Enumeration;

namespace EnrichPipeline.Storage.Folder;

/// <summary>Finds the files in a blob folder that are not valid blobs, and the folders that cannot be read, with the reasons.</summary>
internal static class IgnoredFiles
{
    private const FileAttributes NotFollowed = FileAttributes.Hidden | FileAttributes.ReparsePoint;

    /// <summary>The character that replaces bytes of a name that are not UTF-8. A file with such a name cannot be opened.</summary>
    private const char NotUtf8 = '\uFFFD';

    private static readonly EnumerationOptions _all = new()
    {
        AttributesToSkip = 0,
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    public static IReadOnlyList<IgnoredFile> In(string folder)
    {
        var entries = new FileSystemEnumerable<(string Path, bool IsFolder, FileAttributes Attributes)>(
            folder, (ref entry) => (entry.ToFullPath(), entry.IsDirectory, entry.Attributes), _all)
        {
            ShouldRecursePredicate = (ref entry) => (entry.Attributes & NotFollowed) == 0,
        };
        return [.. entries.Select(entry => Ignored(folder, entry.Path, entry.IsFolder, entry.Attributes)).OfType<IgnoredFile>()];
    }

    private static IgnoredFile? Ignored(string folder, string path, bool isFolder, FileAttributes attributes)
    {
        var file = Path.GetRelativePath(folder, path);
        if (attributes.HasFlag(FileAttributes.ReparsePoint))
            return new(file, "Links are not followed.", IsByDesign: true);
        if (attributes.HasFlag(FileAttributes.Hidden))
            return new(file, "Hidden files, whose names begin with a dot, are not read.", IsByDesign: true);
        return Problem(file, path, isFolder) is { } problem ? new(file, problem, IsByDesign: false) : null;
    }

    private static string? Problem(string file, string path, bool isFolder)
    {
        if (file.Contains(NotUtf8) && !Path.Exists(path))
            return "A name must be UTF-8.";
        if (isFolder)
            return ReadableFolder.IsReadable(path) ? null : ReadableFolder.Problem;
        var name = BlobFileNames.OfThisSystem.ToName(file);
        return BlobName.Problem(name)
            ?? (BlobFileNames.OfThisSystem.ToPath(name) == file
                ? null
                : "The name contains an escape sequence reserved for escaped names.");
    }
}
