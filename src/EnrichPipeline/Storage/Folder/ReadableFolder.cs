namespace EnrichPipeline.Storage.Folder;

/// <summary>Finds folders that cannot be read, such as the <c>lost+found</c> of a file system.</summary>
public static class ReadableFolder
{
    /// <summary>Why a folder below a listed one is left out.</summary>
    public const string Problem = "The folder cannot be read.";

    private static readonly EnumerationOptions _visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    /// <summary>Throws if a folder cannot be read, since an enumeration that leaves such folders out would call it empty.</summary>
    public static void Require(string folder) => _ = Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Returns the folders below a folder that cannot be read, in the order of their names.</summary>
    public static IReadOnlyList<string> UnreadableBelow(string folder) =>
        [.. Directory.EnumerateDirectories(folder, "*", _visible).Where(found => !IsReadable(found)).Order(StringComparer.Ordinal)];

    internal static bool IsReadable(string folder)
    {
        try
        {
            Require(folder);
            return true;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return error is DirectoryNotFoundException;
        }
    }
}
