using System.IO.Compression;
using System.Text;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Reports;
using EnrichPipeline.Storage;

namespace EnrichPipeline.Cli.Page;

/// <summary>Writes all enriched documents with their reports as a ZIP archive, one after the other.</summary>
internal static class DocumentArchive
{
    public static async Task WriteAsync(IStorage storage, RunStore runs, Stream output, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken);
        await foreach (var entry in storage.Articles.ListAsync("", cancellationToken))
        {
            var blob = await runs.DocumentAsync(entry.Name, cancellationToken);
            if (DocumentJson.TryRead(blob?.Content) is not { } document)
                continue;
            await AddAsync(archive, DocumentNames.Document(entry.Name), blob!.Content.ToMemory(), cancellationToken);
            await AddAsync(
                archive, DocumentNames.Report(entry.Name), Encoding.UTF8.GetBytes(HtmlReport.Of(document)), cancellationToken);
        }
    }

    private static async Task AddAsync(ZipArchive archive, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var file = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await file.WriteAsync(content, cancellationToken);
    }
}
