using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.Assemble;

/// <summary>Writes the HTML report of each document. A report is written after its document.</summary>
public sealed class ReportStore(IStorage storage, IOptions<ReportOptions> options)
{
    /// <summary>Returns the ETag of an article's report, or null if there is none.</summary>
    internal async Task<string?> ETagAsync(string article, CancellationToken cancellationToken)
    {
        await using var report = await storage.Enriched.OpenAsync(DocumentNames.Report(article), cancellationToken);
        return report?.ETag;
    }

    /// <summary>
    /// Writes the report in place of the one with the given ETag, unless both have the same bytes. Returns false if the stored report has
    /// changed since it was read.
    /// </summary>
    internal async Task<bool> TryWriteAsync(EnrichedDocument document, string? existing, CancellationToken cancellationToken)
    {
        var name = DocumentNames.Report(document.Source.Name);
        if (!options.Value.Html)
        {
            if (existing is not null)
                await storage.Enriched.DeleteAsync(name, cancellationToken);
            return true;
        }

        var content = new BlobContent((output, token) => HtmlReport.WriteAsync(document, output, null, token));
        if (existing is null)
            return await storage.Enriched.TryCreateAsync(name, content, cancellationToken);
        return await IsSameAsync(name, existing, document, cancellationToken)
            || await storage.Enriched.TryReplaceAsync(name, content, existing, cancellationToken);
    }

    private async Task<bool> IsSameAsync(string name, string etag, EnrichedDocument document, CancellationToken cancellationToken)
    {
        await using var stored = await storage.Enriched.OpenAsync(name, cancellationToken);
        if (stored is null || stored.ETag != etag)
            return false;
        await using var compared = new ComparingStream(stored.Content);
        await HtmlReport.WriteAsync(document, compared, null, cancellationToken);
        return await compared.IsSameAsync(cancellationToken);
    }
}
