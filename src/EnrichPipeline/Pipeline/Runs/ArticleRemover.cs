using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Deletes an article with its document, its report and its runs.</summary>
/// <remarks>
/// The article goes first, so that nothing ingests it again, then its current run, so that messages that still wait are put aside. What is
/// in hand at that moment may still leave a blob behind; removing again deletes it.
/// </remarks>
public sealed class ArticleRemover(IStorage storage, RunStore runs)
{
    /// <summary>Deletes whatever there is of the article; does nothing if there is nothing.</summary>
    public async Task RemoveAsync(string article, CancellationToken cancellationToken)
    {
        await storage.Articles.DeleteAsync(article, cancellationToken);
        await storage.Runs.DeleteAsync(RunNames.Current(article), cancellationToken);
        await DeleteAllAsync(RunNames.OpenOf(article), cancellationToken);
        await runs.ClearErrorAsync(article, cancellationToken);
        await storage.Enriched.DeleteAsync(DocumentNames.Document(article), cancellationToken);
        await storage.Enriched.DeleteAsync(DocumentNames.Report(article), cancellationToken);
        await DeleteAllAsync(RunNames.AllOf(article), cancellationToken);
    }

    private async Task DeleteAllAsync(string prefix, CancellationToken cancellationToken)
    {
        foreach (var entry in await storage.Runs.ListAsync(prefix, cancellationToken).ToListAsync(cancellationToken))
            await storage.Runs.DeleteAsync(entry.Name, cancellationToken);
    }
}
