using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Deletes an article with its document, its report and its runs.</summary>
/// <remarks>
/// The article is deleted first, so that it is not ingested again, then its current run, so that queued messages are ignored. A message
/// that is processed at that moment may still leave a blob behind; removing the article again deletes it.
/// </remarks>
public sealed class ArticleRemover(IStorage storage, RunStore runs)
{
    /// <summary>Deletes everything that exists of the article, if anything.</summary>
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

    /// <summary>Deletes the pointer, the open marker and the manifest of a run whose article was deleted while it was ingested.</summary>
    internal async Task WithdrawAsync(Run run, CancellationToken cancellationToken)
    {
        // The pointer is deleted first, so that queued messages are ignored.
        await storage.Runs.DeleteAsync(RunNames.Current(run.Article), cancellationToken);
        await runs.CloseAsync(run, cancellationToken);
        await storage.Runs.DeleteAsync(RunNames.Manifest(run), cancellationToken);
    }

    private async Task DeleteAllAsync(string prefix, CancellationToken cancellationToken)
    {
        foreach (var entry in await storage.Runs.ListAsync(prefix, cancellationToken).ToListAsync(cancellationToken))
            await storage.Runs.DeleteAsync(entry.Name, cancellationToken);
    }
}
