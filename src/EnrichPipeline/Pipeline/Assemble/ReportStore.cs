using System.Text;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Reads and writes the HTML report of each document. A report is written after its document.</summary>
public sealed class ReportStore(IStorage storage, IOptions<ReportOptions> options)
{
    internal Task<Blob?> ReadAsync(string article, CancellationToken cancellationToken) =>
        storage.Enriched.ReadAsync(DocumentNames.Report(article), cancellationToken);

    /// <summary>
    /// Writes the report in place of <paramref name="existing"/> unless the bytes are the same; false if it has changed since it was read.
    /// </summary>
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
