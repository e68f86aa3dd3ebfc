using System.Runtime.Versioning;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Folder;

/// <summary>Tests that a folder in a place where everyone can write is used only if it belongs to the user.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder _place = new();

    private string Folder => Path.Combine(_place.Path, "EnrichPipeline-you");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_new_folder_opens_to_its_user_only()
    {
        PrivateFolder.CreateOrVerify(Folder);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void A_folder_of_the_users_own_that_others_can_read_is_closed_to_them()
    {
        Directory.CreateDirectory(Folder, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        PrivateFolder.CreateOrVerify(Folder);

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(Folder));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_folder_that_others_could_write_to_is_refused(UnixFileMode more)
    {
        Directory.CreateDirectory(Folder);
        File.SetUnixFileMode(Folder, OwnerOnly | more);

        Assert.Throws<UnauthorizedAccessException>(() => PrivateFolder.CreateOrVerify(Folder));
    }

    [Fact]
    public void A_link_is_refused()
    {
        Directory.CreateSymbolicLink(Folder, Directory.CreateDirectory(Path.Combine(_place.Path, "elsewhere")).FullName);

        Assert.Throws<UnauthorizedAccessException>(() => PrivateFolder.CreateOrVerify(Folder));
    }

    /// <summary>Simulates a folder of another user: not even the superuser may change the mode of a folder in /proc.</summary>
    [Fact]
    public void A_folder_whose_mode_cannot_be_changed_is_refused()
    {
        if (OperatingSystem.IsLinux())
            Assert.Throws<UnauthorizedAccessException>(() => PrivateFolder.CreateOrVerify($"/proc/{Environment.ProcessId}"));
    }

    /// <summary>Not even the superuser can create a file in /sys.</summary>
    [Fact]
    public void A_read_only_storage_without_a_private_folder_is_refused_in_a_sentence_that_names_both()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var readOnly = "/sys";
        File.WriteAllText(Folder, "A file in the place of the folder.");

        Assert.Null(FolderLeases.FindProblem(_place.Path, Folder));
        Assert.Null(FolderLeases.FindProblem(readOnly, Path.Combine(_place.Path, "own")));
        Assert.Matches($"^Storage:Folder cannot be written to, .*{Folder}", FolderLeases.FindProblem(readOnly, Folder));
    }
}
