namespace EnrichPipeline.Articles;

/// <summary>Reads an article within a time limit; a file that takes longer is refused.</summary>
/// <param name="time">The clock of the system, since real work is measured, except in tests.</param>
public sealed class TimeLimitedReader(IArticleReader reader, TimeProvider time)
{
    /// <summary>Many times what the largest article takes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The parsers cannot be stopped: one that exceeds the limit, or whose caller stops waiting, ends on a thread of its
    /// own.</summary>
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
