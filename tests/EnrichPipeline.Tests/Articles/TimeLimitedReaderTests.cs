using EnrichPipeline.Articles;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Articles;

public sealed class TimeLimitedReaderTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SlowReader _slow = new();
    private readonly TimeLimitedReader _reader;

    public TimeLimitedReaderTests() => _reader = new TimeLimitedReader(_slow, _time);

    public void Dispose() => _slow.Dispose();

    [Fact]
    public async Task A_file_that_takes_longer_than_the_limit_is_refused_with_the_reason()
    {
        var reading = _reader.ReadAsync("a.txt", new byte[1], CancellationToken.None);
        _time.Advance(TimeLimitedReader.Limit);

        Assert.Equal("Reading the file took longer than 2 minutes.", (await reading.WaitAsync(Patience.Limit)).Problem);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_does_not_wait_for_the_parser()
    {
        using var stop = new CancellationTokenSource();
        var reading = _reader.ReadAsync("a.txt", new byte[1], stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(Patience.Limit));
    }

    [Fact]
    public async Task A_file_that_is_read_in_time_is_read()
    {
        _slow.Dispose();
        Assert.Equal("read", (await _reader.ReadAsync("a.txt", new byte[1], CancellationToken.None)).Problem);
    }

    /// <summary>A reader that does not return until it is disposed of.</summary>
    private sealed class SlowReader : IArticleReader, IDisposable
    {
        private readonly TaskCompletionSource _done = new();

        public ArticleReadResult Read(string name, ReadOnlyMemory<byte> bytes)
        {
            _done.Task.Wait();
            return ArticleReadResult.Failed("read");
        }

        public void Dispose() => _done.TrySetResult();
    }
}
