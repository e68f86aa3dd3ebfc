using System.Runtime.CompilerServices;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Sources.Quotas;

namespace EnrichPipeline.Cli.Page;

/// <summary>What a tab is told, now and whenever it changes.</summary>
internal sealed class PageEvents(ArticleBoard board, StatusReader status, ProgressReader progress, IQuotaStates quotas, TimeProvider time)
{
    /// <summary>Short enough to see reference after reference; each look at an article is one listing.</summary>
    private static readonly TimeSpan _working = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan _done = TimeSpan.FromSeconds(2);

    /// <summary><c>articles</c> and <c>quotas</c>.</summary>
    public async IAsyncEnumerable<ServerEvent> OfAllAsync(ListWish wish, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new Told();
        while (true)
        {
            var list = ArticleList.Of(await board.LookAsync(cancellationToken), wish);
            if (told.IsNew(ServerEvent.Of("articles", list, PageJson.Lines.ArticleList), out var articles))
                yield return articles;
            if (told.IsNew(Quotas(), out var states))
                yield return states;
            await Task.Delay(ArticleBoard.Period, time, cancellationToken);
        }
    }

    /// <summary><c>references</c> once, <c>results</c> as they come, <c>article</c> and <c>quotas</c> when they change.</summary>
    public async IAsyncEnumerable<ServerEvent> OfArticleAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var told = new Told();
        ProgressCursor? seen = null;
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
            if (told.IsNew(ServerEvent.Of("article", ArticleRow.Of(name, article), PageJson.Lines.ArticleRow), out var row))
                yield return row;
            if (told.IsNew(Quotas(), out var states))
                yield return states;
            await Task.Delay(article?.State is ArticleState.Complete or ArticleState.Refused ? _done : _working, time, cancellationToken);
        }
    }

    private ServerEvent Quotas() => ServerEvent.Of("quotas", quotas.Read(), PageJson.Lines.IReadOnlyListQuotaState);

    /// <summary>The last event of each kind, so that none is sent twice.</summary>
    private sealed class Told
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
