using System.Collections.Concurrent;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Adds the counts of the documents to the rows that are shown. A document is read again at most once a minute.</summary>
internal sealed class ArticleCountsReader(RunStore runs, TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);

    /// <summary>The largest number of cached counts. The cache is cleared when it is full.</summary>
    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<string, KnownCounts> _known = new();

    public async Task<ArticleList> AddAsync(ArticleList list, CancellationToken cancellationToken)
    {
        var rows = new ArticleRow[list.Rows.Count];
        for (var index = 0; index < rows.Length; index++)
            rows[index] = await AddAsync(list.Rows[index], cancellationToken);
        return list with { Rows = rows };
    }

    public async Task<ArticleRow> AddAsync(ArticleRow row, CancellationToken cancellationToken)
    {
        if (row.State is not ("complete" or "partial"))
            return row;
        if (_known.TryGetValue(row.Name, out var known) && known.Row == row && time.GetElapsedTime(known.At) < _fresh)
            return row with { Counts = known.Counts };
        if (_known.Count >= MaxKept)
            _known.Clear();
        var counts = CountsOf((await runs.DocumentAsync(row.Name, cancellationToken))?.Document);
        _known[row.Name] = new(row, time.GetTimestamp(), counts);
        return row with { Counts = counts };
    }

    private static ArticleCounts? CountsOf(EnrichedDocument? document) => document is { Summary: var summary }
        ? new(
            summary.Matched,
            summary.Probable,
            summary.NotFound,
            summary.Unavailable,
            summary.Failed,
            document.References.Count(reference => reference.NeedsPerson))
        : null;

    private sealed record KnownCounts(ArticleRow Row, long At, ArticleCounts? Counts);
}

/// <summary>The number of references with each verdict, and of those at which a person should look.</summary>
internal sealed record ArticleCounts(int Matched, int Probable, int NotFound, int Unavailable, int Failed, int NeedPerson);
