using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Articles;

/// <summary>The result of reading a dropped file: an article, or the reason why the file could not be read as one.</summary>
public sealed record ArticleReadResult
{
    private ArticleReadResult(Article? article, string? problem) => (Article, Problem) = (article, problem);

    public Article? Article { get; }

    /// <summary>One sentence that tells a person why no reference could be read.</summary>
    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Article is not null;

    public static ArticleReadResult Of(Article article) => new(article, null);

    public static ArticleReadResult Failed(string problem) => new(null, problem);
}
