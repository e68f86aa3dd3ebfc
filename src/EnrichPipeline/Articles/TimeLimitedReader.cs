namespace EnrichPipeline.Articles;

/// <summary>Reads an article within a time limit; a file that takes longer is refused.</summary>
/// <param name="time">The system clock, because real work is measured; only tests use another one.</param>
public sealed class TimeLimitedReader(IArticleReader reader, TimeProvider time)
{
    /// <summary>The limit, many times longer than the largest article takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Reads an article, or returns a failure at the limit. Parsers cannot be stopped: a read that exceeds the limit, or whose
    /// caller stops waiting, runs to its end on a thread of its own.</summary>
    public async Task<ArticleReadResult> ReadAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var reading = Task.Factory.StartNew(
            () => reader.Read(name, bytes), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await reading.WaitAsync(Limit, time, cancellationToken);
        }
        catch (TimeoutException) when (!reading.IsCompleted)
        {
            return ArticleReadResult.Failed($"Reading the file took longer than {Limit.TotalMinutes} minutes.");
        }
    }
}
