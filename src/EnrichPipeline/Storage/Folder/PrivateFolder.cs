using System.Runtime.Versioning;

namespace EnrichPipeline.Storage.Folder;

/// <summary>A folder beside those of other users of the machine that only its user can open.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Where this user's processes meet if they cannot write to their storage.</summary>
    /// <remarks>Anyone can create a folder in /tmp; in /run, only the superuser, who may use folders of others without noticing.</remarks>
    public static string OfUser => Path.Combine(
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? "/run" : Path.GetTempPath(),
        $"{nameof(EnrichPipeline)}-{Environment.UserName}");

    /// <summary>Creates the folder, or uses it if it is this user's own.</summary>
    /// <exception cref="UnauthorizedAccessException">Someone else made it, or could write to it.</exception>
    public static string Require(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path).FullName;
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        if (folder.LinkTarget is not null || (folder.UnixFileMode & WritableByOthers) != 0 || !TryClose(path))
            throw new UnauthorizedAccessException($"The folder {path} must belong to you, with mode 700.");
        return folder.FullName;
    }

    /// <summary>Only the owner may change the mode.</summary>
    [UnsupportedOSPlatform("windows")]
    private static bool TryClose(string path)
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
