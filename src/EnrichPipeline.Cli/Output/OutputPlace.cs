namespace EnrichPipeline.Cli.Output;

/// <summary>Where an output really goes, and whether that is something which is written to and never replaced.</summary>
internal readonly record struct OutputPlace(string Path, bool IsDevice)
{
    /// <summary>What a link leads to is replaced, not the link.</summary>
    public static OutputPlace Of(string path)
    {
        var followed = IsDeviceAt(path) ? path : Followed(path);
        return new(followed, IsDeviceAt(followed));
    }

    // Where root could put a file in the place of what is none: /dev/null, or the pipe behind /dev/stdout. In /dev/shm lie files.
    private static bool IsDeviceAt(string path) =>
        !OperatingSystem.IsWindows() && (IsIn("/dev/", path) || IsIn("/proc/", path)) && !IsIn("/dev/shm/", path);

    private static bool IsIn(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal);

    private static string Followed(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : path;
}
