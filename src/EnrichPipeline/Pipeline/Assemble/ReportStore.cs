using System.Text;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>The page beside each document. It is written after its document, and only in place of the page that was read before it.</summary>
public sealed class ReportStore(IStorage storage, IOptions<ReportOptions> options)
{
    internal Task<Blob?> ReadAsync(string article, CancellationToken cancellationToken) =>
        storage.Enriched.ReadAsync(DocumentNames.Report(article), cancellationToken);

    /// <summary>Writes the page in place of <paramref name="existing"/>, unless it has the same bytes; false where someone else has written it since.</summary>
    internal async Task<bool> TryWriteAsync(EnrichedDocument document, Blob? existing, CancellationToken cancellationToken)
    {
        var name = DocumentNames.Report(document.Source.Name);
        if (!options.Value.Html)
        {
            if (existing is not null)
                await storage.Enriched.DeleteAsync(name, cancellationToken);
            return true;
        }

        var bytes = Encoding.UTF8.GetBytes(HtmlReport.Of(document));
        if (existing is null)
            return await storage.Enriched.TryCreateAsync(name, bytes, cancellationToken);
        return existing.Content.ToMemory().Span.SequenceEqual(bytes)
            || await storage.Enriched.TryReplaceAsync(name, bytes, existing.ETag, cancellationToken);
    }
}
