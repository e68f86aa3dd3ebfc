using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Writes and deletes error records, after moving any document of another article that is stored under the same name.</summary>
/// <remarks>In earlier versions, <c>a.error.json</c> was the error record of <c>a</c> or the document of <c>a.error</c>.</remarks>
internal sealed class ErrorRecords(IBlobs enriched)
{
    public async Task WriteAsync(ErrorRecord record, CancellationToken cancellationToken)
    {
        await MoveDocumentAsync($"{record.Name}.error", cancellationToken);
        await enriched.WriteAsync(DocumentNames.Error(record.Name), DocumentJson.Bytes(record), cancellationToken);
    }

    public async Task DeleteAsync(string article, CancellationToken cancellationToken)
    {
        await MoveDocumentAsync($"{article}.error", cancellationToken);
        await enriched.DeleteAsync(DocumentNames.Error(article), cancellationToken);
    }

    /// <summary>Moves the document of an article to its present name, if it is stored under its earlier name.</summary>
    public async Task MoveDocumentAsync(string article, CancellationToken cancellationToken)
    {
        if (DocumentNames.EarlierDocument(article) is not { } earlier
            || await enriched.ReadAsync(earlier, cancellationToken) is not { } blob
            || DocumentJson.TryRead(blob.Content) is not { Source.Name: var name }
            || name != article)
            return;
        await enriched.TryCreateAsync(DocumentNames.Document(article), blob.Content, cancellationToken);
        await enriched.DeleteAsync(earlier, cancellationToken);
    }
}
