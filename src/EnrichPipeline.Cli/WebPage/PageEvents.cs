using System.Runtime.CompilerServices;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Reports.Words;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The events that are sent to a browser tab, first when it connects and then whenever something changes.</summary>
internal sealed class PageEvents(
    IStorage storage,
    ArticleBoard board,
    ArticleCountsReader counts,
    StatusReader status,
    ProgressReader progress,
    QuotaStates quotas,
    IOptions<EnrichPipelineOptions> root,
    TimeProvider time
)
{
    /// <summary>The pause between rounds while references are resolved; each round makes one listing.</summary>
    private static readonly TimeSpan _working = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _done = TimeSpan.FromSeconds(2);

    /// <summary>Returns the events <c>articles</c> and <c>quotas</c> whenever they change.</summary>
    public async IAsyncEnumerable<ServerEvent> OfAllAsync(
        ArticleFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var last = new LastEvents();
        if (Sandbox() is { } sandbox)
            yield return sandbox;
        while (true)
        {
            var list = await counts.AddAsync(ArticleList.Of(await board.GetRowsAsync(cancellationToken), filter), cancellationToken);
            if (last.IsNew(ServerEvent.Of("articles", list, PageJson.Lines.ArticleList), out var articles))
                yield return articles;
            if (last.IsNew(Quotas(), out var states))
                yield return states;
            await Task.Delay(ArticleBoard.Period, time, cancellationToken);
        }
    }

    /// <summary>
    /// Returns the events of one article: <c>references</c> once, <c>results</c> as they arrive, <c>article</c> and <c>quotas</c> whenever
    /// they change.
    /// </summary>
    public async IAsyncEnumerable<ServerEvent> OfArticleAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = new LastEvents();
        ProgressCursor? seen = null;
        if (Sandbox() is { } sandbox)
            yield return sandbox;
        while (true)
        {
            if (await progress.ReadAsync(name, seen, cancellationToken) is { } news)
            {
                seen = news.Seen;
                if (news.Printed is not null)
                    yield return ServerEvent.Of("references", news.Printed, PageJson.Lines.IReadOnlyListPrintedReference);
                if (news.Results.Count > 0)
                    yield return ServerEvent.Of("results", news.Results, PageJson.Lines.IReadOnlyListReferenceProgress);
            }

            var article = await status.ReadAsync(name, seen, cancellationToken);
            if (last.IsNew(await RowAsync(name, article, cancellationToken), out var row))
                yield return row;
            if (last.IsNew(Quotas(), out var states))
                yield return states;
            await Task.Delay(article?.State is ArticleState.Complete or ArticleState.Refused ? _done : _working, time, cancellationToken);
        }
    }

    private async Task<ServerEvent> RowAsync(string name, ArticleStatus? article, CancellationToken cancellationToken)
    {
        var isGone = article is null && !await storage.Articles.HasAsync(name, cancellationToken);
        var row = isGone ? ArticleRow.Gone(name) : await counts.AddAsync(ArticleRow.Of(name, article), cancellationToken);
        return ServerEvent.Of("article", row, PageJson.Lines.ArticleRow);
    }

    /// <summary>Returns the event <c>sandbox</c>, or null if the real services are asked.</summary>
    private ServerEvent? Sandbox() => SandboxWords.NotFoundAmong(root.Value.SandboxRecords) is { } words
        ? ServerEvent.Of("sandbox", $"{SandboxWords.Warning} {words}", PageJson.Lines.String)
        : null;

    private ServerEvent Quotas() => ServerEvent.Of("quotas", quotas.Read(), PageJson.Lines.IReadOnlyListQuotaState);

    /// <summary>The last event of each kind, so that none is sent twice.</summary>
    private sealed class LastEvents
    {
        private readonly Dictionary<string, string> _last = [];

        public bool IsNew(ServerEvent now, out ServerEvent same)
        {
            same = now;
            var isNew = _last.GetValueOrDefault(now.Kind) != now.Json;
            _last[now.Kind] = now.Json;
            return isNew;
        }
    }
}
