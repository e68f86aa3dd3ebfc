using System.Diagnostics;
using Xunit;

namespace EnrichPipeline.Tests.Support;

/// <summary>A file system of two megabytes in memory, which can be filled up and made read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Size = 2 * 1024 * 1024;

    private readonly TemporaryFolder _place = new();

    public SmallDisk() => Run("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", _place.Path);

    public string Path => _place.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static bool CanBeMade()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return false;
        using var place = new TemporaryFolder();
        if (!TryRun("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", place.Path))
            return false;
        Run("umount", place.Path);
        return true;
    }

    /// <summary>Fills the disk to the last byte.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 65536, 4096, 1 })
        {
            try
            {
                while (filler.Length < Size)
                    filler.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No piece of this size fits any more.
            }
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path);

    public void MakeWritable() => Run("mount", "-o", "remount,rw", Path);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _place.Dispose();
    }

    private static void Run(string program, params string[] arguments)
    {
        if (!TryRun(program, arguments))
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test that needs a file system of its own.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> _canBeMade = new(SmallDisk.CanBeMade);

    public SmallDiskFactAttribute()
    {
        if (!_canBeMade.Value)
            Skip = "Mounting a small file system takes Linux and root.";
    }
}
