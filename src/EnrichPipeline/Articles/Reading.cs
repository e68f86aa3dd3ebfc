using System.Diagnostics.CodeAnalysis;

namespace EnrichPipeline.Articles;

/// <summary>What came of reading a dropped file: an article, or why it is none.</summary>
public sealed record Reading
{
    private Reading(Article? article, string? problem) => (Article, Problem) = (article, problem);

    public Article? Article { get; }

    /// <summary>One sentence for a person: why no reference could be read.</summary>
    public string? Problem { get; }

    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Article is not null;

    public static Reading Of(Article article) => new(article, null);

    public static Reading Failed(string problem) => new(null, problem);
}
