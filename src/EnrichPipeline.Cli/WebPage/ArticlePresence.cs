using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Checks whether an article exists, even for names that no article can have.</summary>
internal static class ArticlePresence
{
    public static async Task<bool> HasAsync(this IBlobs articles, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await articles.ExistsAsync(name, cancellationToken);
        }
        catch (ArgumentException)
        {
            // Not a valid article name.
            return false;
        }
    }
}
