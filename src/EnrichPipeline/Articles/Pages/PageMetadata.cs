using EnrichPipeline.Articles.Lists;

namespace EnrichPipeline.Articles.Pages;

internal static class PageMetadata
{
    public static ArticleMetadata Of(Passage whole, IReadOnlyList<FoundList> lists) => new();
}
