using System.Runtime.CompilerServices;
using System.Text.Json;
using EnrichPipeline.Enrichment;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Page;

/// <summary>All articles and how far they have come, looked up at most once a second however many tabs watch.</summary>
internal sealed class ArticleBoard(IStorage storage, StatusReader status, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(1);

    /// <summary>What is done changes only where someone looks again.</summary>
    private static readonly TimeSpan _doneFor = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, (string ETag, DateTimeOffset At, ArticleRow Row)> _done = [];
    private (DateTimeOffset At, string Json)? _latest;

    /// <summary>The list as JSON, now and whenever it changes.</summary>
    public async IAsyncEnumerable<string> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? told = null;
        while (true)
        {
            var now = await LookAsync(cancellationToken);
            if (now != told)
                yield return told = now;
            await Task.Delay(_period, time, cancellationToken);
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_latest is { } latest && time.GetUtcNow() - latest.At < _period)
                return latest.Json;
            var json = JsonSerializer.Serialize(await RowsAsync(cancellationToken), RowJson.Lines.IReadOnlyListArticleRow);
            _latest = (time.GetUtcNow(), json);
            return json;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<IReadOnlyList<ArticleRow>> RowsAsync(CancellationToken cancellationToken)
    {
        var rows = new List<ArticleRow>();
        await foreach (var entry in storage.Articles.ListAsync("", cancellationToken))
            rows.Add(await RowAsync(entry, cancellationToken));
        return rows;
    }

    private async Task<ArticleRow> RowAsync(BlobEntry entry, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_done.TryGetValue(entry.Name, out var known) && known.ETag == entry.ETag && now - known.At < _doneFor)
            return known.Row;
        var article = await status.ReadAsync(entry.Name, cancellationToken);
        var row = article is null
            ? new ArticleRow(entry.Name, "waiting", 0, 0, null)
            : new ArticleRow(entry.Name, article.State.ToString().ToLowerInvariant(), article.References, article.Resolved, article.Problem);
        if (article?.State is ArticleState.Complete or ArticleState.Refused)
            _done[entry.Name] = (entry.ETag, now, row);
        else
            _done.Remove(entry.Name);
        return row;
    }
}
