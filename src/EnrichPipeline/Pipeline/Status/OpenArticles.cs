using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>The set of articles that have an open run: their document is missing or partial, or a retry is under way.</summary>
public sealed class OpenArticles
{
    private readonly IReadOnlySet<string> _keys;

    internal OpenArticles(IReadOnlySet<string> keys) => _keys = keys;

    public bool Contains(string article) => _keys.Contains(Run.ArticleKey(article));
}
