using System.IO.Compression;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Writes all enriched documents with their reports as a ZIP archive, one after the other.</summary>
internal static class DocumentArchive
{
    public static async Task WriteAsync(IStorage storage, RunStore runs, Stream output, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken);
        await foreach (var entry in storage.Articles.ListAsync("", cancellationToken))
        {
            if ((await runs.DocumentAsync(entry.Name, cancellationToken))?.Document is not { } document)
                continue;
            await using (var json = await OpenAsync(archive, DocumentNames.Document(entry.Name), cancellationToken))
                await DocumentJson.WriteAsync(document, json, cancellationToken);
            await using (var report = await OpenAsync(archive, DocumentNames.Report(entry.Name), cancellationToken))
                await HtmlReport.WriteAsync(document, report, null, cancellationToken);
        }
    }

    private static Task<Stream> OpenAsync(ZipArchive archive, string name, CancellationToken cancellationToken) =>
        archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
}
