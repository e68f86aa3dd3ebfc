using EnrichPipeline.Pipeline.Runs;

namespace EnrichPipeline.Pipeline.Status;

/// <summary>Which articles have an open run: something of them is missing, could not be asked, or is asked again.</summary>
public sealed class OpenArticles
{
    private readonly IReadOnlySet<string> _keys;

    internal OpenArticles(IReadOnlySet<string> keys) => _keys = keys;

    public bool Contains(string article) => _keys.Contains(Run.ArticleKey(article));
}
