using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Ingest;

public sealed class DroppedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _answers = new();
    private readonly DroppedFiles _files;
    private int _reads;

    public DroppedFilesTests() => _files = new DroppedFiles(
        new InterruptedStorage(new FolderStorage(_folder.Path, TimeProvider.System), HangAsync), largest: 2_048, _time);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_does_not_answer_is_given_up_and_not_opened_again_until_it_does()
    {
        var reading = _files.ReadAsync("hangs.txt", CancellationToken.None);
        await _begun.Task;
        _time.Advance(DroppedFiles.Limit);
        await Assert.ThrowsAsync<TryLaterException>(() => reading);
        await Assert.ThrowsAsync<TryLaterException>(() => _files.ReadAsync("hangs.txt", CancellationToken.None));
        Assert.Equal(1, _reads);

        _answers.SetResult();
        while (await FailsAsync("hangs.txt"))
            await Task.Yield();
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_null() => Assert.Null(await _files.ReadAsync("gone.txt", CancellationToken.None));

    [Fact]
    public async Task A_file_of_three_gigabytes_is_refused_by_its_length_without_reading_it()
    {
        using (var huge = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, "articles")).FullName, "huge.txt")))
            huge.SetLength(3L << 30);

        var file = await _files.ReadAsync("huge.txt", CancellationToken.None);

        Assert.Equal((null, "The file has 3145728 KB; articles of up to 2 KB are read."), (file!.Content, file.Problem));
    }

    [Theory]
    [InlineData(2_048, true)]
    [InlineData(2_049, false)]
    public async Task A_file_as_large_as_the_limit_is_still_read(int length, bool read)
    {
        var storage = new FolderStorage(_folder.Path, TimeProvider.System);
        await storage.PrepareAsync(CancellationToken.None);
        await storage.Articles.WriteAsync("a.txt", new byte[length], CancellationToken.None);

        var file = await _files.ReadAsync("a.txt", CancellationToken.None);

        Assert.Equal((read, read ? length : null), (file!.IsRead, file.Content?.Length));
    }

    private async Task<bool> FailsAsync(string name) =>
        await Record.ExceptionAsync(() => _files.ReadAsync(name, CancellationToken.None)) is not null;

    private Task HangAsync(string step)
    {
        if (step != "read articles/hangs.txt")
            return Task.CompletedTask;
        Interlocked.Increment(ref _reads);
        _begun.TrySetResult();
        return _answers.Task;
    }
}
