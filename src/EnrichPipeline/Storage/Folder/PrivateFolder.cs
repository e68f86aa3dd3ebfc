using System.Runtime.Versioning;

namespace EnrichPipeline.Storage.Folder;

/// <summary>A folder in a place shared with the machine's other users, which only its own user can open.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The folder that this user's processes share if they cannot write to their storage.</summary>
    /// <remarks>
    /// Anyone can create a folder in /tmp. The superuser may use folders of others without noticing, so it uses /run, where only it can
    /// create folders.
    /// </remarks>
    public static string OfUser => Path.Combine(
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? "/run" : Path.GetTempPath(),
        $"{nameof(EnrichPipeline)}-{Environment.UserName}");

    /// <summary>Creates the folder, or accepts it if this user owns it, and returns its path.</summary>
    /// <exception cref="UnauthorizedAccessException">Another user created the folder or can write to it.</exception>
    public static string CreateOrVerify(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path).FullName;
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        if (folder.LinkTarget is not null || (folder.UnixFileMode & WritableByOthers) != 0 || !TryRestrictToOwner(path))
            throw new UnauthorizedAccessException($"The folder {path} must belong to you, with mode 700.");
        return folder.FullName;
    }

    /// <summary>Sets mode 700, or returns false if another user owns the folder, since only the owner may change the mode.</summary>
    [UnsupportedOSPlatform("windows")]
    private static bool TryRestrictToOwner(string path)
    {
        try
        {
            File.SetUnixFileMode(path, OwnerOnly);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
