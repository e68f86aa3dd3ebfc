using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Storage.Folder;

/// <summary>Tests blobs in a folder. The clock stands still throughout, because no ETag may depend on the time.</summary>
public sealed class FolderBlobsTests : BlobsContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    private protected override IStorage Open() => new FolderStorage(_folder.Path, _time);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("sub/folder/an article.txt")]
    [InlineData("10.1000%2Fxyz.txt")]
    [InlineData("100%25 (1).txt")]
    [InlineData("%2525.txt")]
    public async Task A_dropped_file_is_an_article_by_its_own_name(string name)
    {
        Drop(name, "text");
        Assert.Equal([name], await ArticlesAsync());
        Assert.Equal("text", (await Open().Articles.ReadAsync(name, None))?.Content.ToString());
    }

    [Theory]
    [InlineData(".hidden")]
    [InlineData("sub/.hidden")]
    [InlineData(".git/config")]
    public async Task A_hidden_file_is_not_an_article(string name)
    {
        Drop(name, "text");
        Assert.Empty(await ArticlesAsync());
    }

    [Theory]
    [InlineData("ends in a way of ours%-/x")]
    [InlineData("control \u0001.txt")]
    public async Task A_file_that_no_name_leads_to_is_not_listed(string name)
    {
        Drop(name, "text");
        Assert.Empty(await ArticlesAsync());
    }

    [Theory]
    [InlineData(".hidden", "Hidden files, whose names begin with a dot, are not read.", true)]
    [InlineData(".git/config", "Hidden files, whose names begin with a dot, are not read.", true)]
    [InlineData("control \u0001.txt", "A name must not contain a backslash or control characters.", false)]
    [InlineData("sub/back\\slash.txt", "A name must not contain a backslash or control characters.", false)]
    [InlineData("ends in a way of ours%-/x", "The name contains an escape sequence reserved for escaped names.", false)]
    public async Task What_is_not_listed_is_ignored_for_a_reason(string name, string reason, bool isOnPurpose)
    {
        // On Windows, these are other files.
        if (OperatingSystem.IsWindows())
            return;
        Drop(name, "text");
        Drop("an article.txt", "text");

        var ignored = Assert.Single(await Open().Articles.ListIgnoredAsync(None).ToListAsync(None));
        Assert.StartsWith(ignored.Name, name, StringComparison.Ordinal);
        Assert.Equal((reason, isOnPurpose), (ignored.Reason, ignored.IsByDesign));
    }

    [Theory]
    [InlineData("touch \"$0/$(printf 'bad\\377.txt')\"")]
    [InlineData("mkdir \"$0/$(printf 'bad\\377')\"")]
    public async Task A_name_that_is_not_UTF_8_is_ignored_for_this_reason(string command)
    {
        // On other systems, file systems refuse such names.
        if (!OperatingSystem.IsLinux())
            return;
        await Programs.RunAsync("bash", ["-c", command, PathOf("")]);
        var ignored = await Open().Articles.ListIgnoredAsync(None).ToListAsync(None);
        Assert.Empty(await ArticlesAsync());
        // .NET cannot delete such a file.
        await Programs.RunAsync("bash", ["-c", "rm -r \"$0\"/bad*", PathOf("")]);

        Assert.Equal("A name must be UTF-8.", Assert.Single(ignored).Reason);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_read_is_ignored_and_hides_no_other()
    {
        // The superuser can read every folder, and Windows has no modes.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        Drop("a.txt", "text");
        var closed = Directory.CreateDirectory(PathOf("lost+found"), UnixFileMode.None);
        var ignored = await Open().Articles.ListIgnoredAsync(None).ToListAsync(None);
        var articles = await ArticlesAsync();
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        Assert.Equal(["a.txt"], articles);
        Assert.Equal([new IgnoredFile("lost+found", "The folder cannot be read.", IsByDesign: false)], ignored);
    }

    [Fact]
    public async Task A_link_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        File.WriteAllText(Path.Combine(outside.Path, "secret.txt"), "x");
        Directory.CreateSymbolicLink(PathOf("link"), outside.Path);
        Directory.CreateSymbolicLink(PathOf("circle"), PathOf(""));
        Assert.Empty(await ArticlesAsync());
        Assert.Equal(
            [("circle", "Links are not followed."), ("link", "Links are not followed.")],
            (await Open().Articles.ListIgnoredAsync(None).ToListAsync(None)).Select(file => (file.Name, file.Reason)).Order());
    }

    [Fact]
    public async Task A_pipe_is_read_as_an_empty_file_without_waiting_for_a_writer()
    {
        // On Windows, folders cannot contain pipes.
        if (OperatingSystem.IsWindows())
            return;
        Drop("a.txt", "text");
        await Programs.RunAsync("mkfifo", [PathOf("pipe")]);

        Assert.Equal(["a.txt", "pipe"], await ArticlesAsync());
        var pipe = await Task.Run(() => Open().Articles.ReadAsync("pipe", None)).WaitAsync(TimeSpan.FromSeconds(90));
        Assert.Equal(0, pipe!.Content.ToMemory().Length);
    }

    [Fact]
    public async Task Editing_a_file_by_hand_changes_its_ETag()
    {
        Drop("a.txt", "one");
        var before = await Open().Articles.ReadAsync("a.txt", None);
        File.AppendAllText(PathOf("a.txt"), "more");
        Assert.NotEqual(before!.ETag, (await Open().Articles.ReadAsync("a.txt", None))!.ETag);
    }

    [Fact]
    public async Task What_a_killed_writer_left_is_not_seen_and_removed_after_an_hour()
    {
        var young = Leftover("young", age: TimeSpan.FromMinutes(59));
        var old = Leftover("old", age: TimeSpan.FromMinutes(61));
        await Open().PrepareAsync(None);
        Assert.Empty(await ArticlesAsync());
        Assert.True(File.Exists(young));
        Assert.False(File.Exists(old));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_behind()
    {
        await Open().Articles.WriteAsync("folder/x", Bytes("x"), None);
        await Assert.ThrowsAnyAsync<Exception>(() => Open().Articles.WriteAsync("folder", Bytes("x"), None));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, ".tmp")));
        Assert.Equal(["folder/x"], await ArticlesAsync());
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_write()
    {
        var blobs = Open().Runs;
        byte[][] states = [new byte[100_000], [.. Enumerable.Repeat((byte)1, 200_000)]];
        await blobs.WriteAsync("x", states[0], None);
        var writing = Task.Run(async () =>
        {
            for (var write = 0; write < 100; write++)
                await blobs.WriteAsync("x", states[write % 2], None);
        });
        while (!writing.IsCompleted)
        {
            var read = (await blobs.ReadAsync("x", None))!.Content.ToArray();
            Assert.Contains(states, state => state.AsSpan().SequenceEqual(read));
        }
        await writing;
    }

    private protected override Task FillAsync(IEnumerable<string> names)
    {
        foreach (var name in names)
            Drop($"../runs/{name}", "x");
        return Task.CompletedTask;
    }

    private async Task<IEnumerable<string>> ArticlesAsync() =>
        (await Open().Articles.ListAsync("", None).ToListAsync(None)).Select(entry => entry.Name);

    private string PathOf(string name) => Path.Combine(_folder.Path, "articles", name);

    private void Drop(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    private string Leftover(string name, TimeSpan age)
    {
        var path = Path.Combine(_folder.Path, ".tmp", $"{name}.tmp");
        File.WriteAllText(path, "half a");
        File.SetLastWriteTimeUtc(path, (_time.GetUtcNow() - age).UtcDateTime);
        return path;
    }
}
