using EnrichPipeline.Pipeline.Status;

namespace EnrichPipeline.Cli.Page;

/// <summary>Which articles a tab wants to see.</summary>
/// <param name="Words">All of them in the name.</param>
/// <param name="State">Null for all states.</param>
/// <param name="Most">How many rows; the rest is only counted.</param>
internal sealed record ListWish(IReadOnlyList<string> Words, string? State, int Most)
{
    /// <summary>More rows at once make no list that a person reads, and a slow page.</summary>
    private const int MostRows = 2_000;

    public static ListWish Of(string? search, string? state, string? most) => new(
        (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        string.IsNullOrEmpty(state) ? null : state,
        int.TryParse(most, out var rows) ? Math.Clamp(rows, 1, MostRows) : 100);

    public bool FitsName(ArticleRow row) => Words.All(word => row.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    public bool FitsState(ArticleRow row) => State is null || row.State == State;
}

/// <summary>What a tab is shown: the newest of the articles that fit, and how many there are of each state.</summary>
internal sealed record ArticleList(int All, int Fitting, IReadOnlyDictionary<string, int> States, IReadOnlyList<ArticleRow> Rows)
{
    public static ArticleList Of(IReadOnlyList<ArticleRow> rows, ListWish wish)
    {
        ArticleRow[] named = [.. rows.Where(wish.FitsName)];
        ArticleRow[] fitting = [.. named.Where(wish.FitsState)];
        return new(rows.Count, fitting.Length, named.CountBy(row => row.State).ToDictionary(), [.. fitting.Take(wish.Most)]);
    }
}

/// <summary>An article as the page lists it.</summary>
/// <param name="State"><c>unread</c>, <c>waiting</c>, <c>working</c>, <c>partial</c>, <c>complete</c> or <c>refused</c>.</param>
internal sealed record ArticleRow(string Name, string State, int References, int Resolved, string? Problem)
{
    /// <summary>Dropped, and not looked at by the page yet.</summary>
    public static ArticleRow Unread(string name) => new(name, "unread", 0, 0, null);

    /// <param name="article">Null where it was dropped and nothing has begun.</param>
    public static ArticleRow Of(string name, ArticleStatus? article) => article is null
        ? new(name, "waiting", 0, 0, null)
        : new(name, article.State.ToString().ToLowerInvariant(), article.Printed, article.PrintedResolved, article.Problem);
}
