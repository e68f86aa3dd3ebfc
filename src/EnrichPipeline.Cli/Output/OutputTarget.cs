namespace EnrichPipeline.Cli.Output;

/// <summary>The actual path of an output, and whether it is a device, which must be written to and not replaced.</summary>
internal readonly record struct OutputTarget(string Path, bool IsDevice)
{
    /// <summary>Returns the target of an output. Follows links, so that the file is replaced and not the link.</summary>
    public static OutputTarget Of(string path)
    {
        var followed = IsDeviceAt(path) ? path : Followed(path);
        return new(followed, IsDeviceAt(followed));
    }

    // As root, devices such as /dev/null or the pipe behind /dev/stdout could be replaced by files. /dev/shm contains regular files.
    private static bool IsDeviceAt(string path) =>
        !OperatingSystem.IsWindows() && (IsIn("/dev/", path) || IsIn("/proc/", path)) && !IsIn("/dev/shm/", path);

    private static bool IsIn(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal);

    private static string Followed(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? target.FullName
            : path;
}
