using EnrichPipeline.Pipeline.Status;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Selects the articles that a tab shows.</summary>
/// <param name="Words">Words that the name must contain.</param>
/// <param name="State">The state of the articles, or null for all states.</param>
/// <param name="Most">The maximum number of rows; further articles are only counted.</param>
internal sealed record ArticleFilter(IReadOnlyList<string> Words, string? State, int Most)
{
    /// <summary>The upper limit of rows, which keeps the web page fast.</summary>
    private const int MaxRows = 2_000;

    public static ArticleFilter Of(string? search, string? state, string? most) => new(
        (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        string.IsNullOrEmpty(state) ? null : state,
        int.TryParse(most, out var rows) ? Math.Clamp(rows, 1, MaxRows) : 100);

    public bool FitsName(ArticleRow row) => Words.All(word => row.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    public bool FitsState(ArticleRow row) => State is null || row.State == State;
}

/// <summary>The newest articles that fit the filter, and the number of articles in each state.</summary>
internal sealed record ArticleList(int All, int Fitting, IReadOnlyDictionary<string, int> States, IReadOnlyList<ArticleRow> Rows)
{
    public static ArticleList Of(IReadOnlyList<ArticleRow> rows, ArticleFilter filter)
    {
        ArticleRow[] named = [.. rows.Where(filter.FitsName)];
        ArticleRow[] fitting = [.. named.Where(filter.FitsState)];
        return new(rows.Count, fitting.Length, named.CountBy(row => row.State).ToDictionary(), [.. fitting.Take(filter.Most)]);
    }
}

/// <summary>A row of the list of articles.</summary>
/// <param name="State">
/// <c>unread</c>, <c>waiting</c>, <c>working</c>, <c>partial</c>, <c>complete</c>, <c>refused</c> or <c>gone</c>.
/// </param>
internal sealed record ArticleRow(string Name, string State, int References, int Resolved, string? Problem)
{
    /// <summary>The counts, or null as long as there is no document.</summary>
    public ArticleCounts? Counts { get; init; }

    /// <summary>Returns the row of an article that was dropped but not read yet.</summary>
    public static ArticleRow Unread(string name) => new(name, "unread", 0, 0, null);

    /// <summary>Returns the row of an article that was deleted.</summary>
    public static ArticleRow Gone(string name) => new(name, "gone", 0, 0, null);

    /// <param name="article">The status, or null if the article was dropped but not ingested.</param>
    public static ArticleRow Of(string name, ArticleStatus? article) => article is null
        ? new(name, "waiting", 0, 0, null)
        : new(name, article.State.ToString().ToLowerInvariant(), article.Printed, article.PrintedResolved, article.Problem);
}
