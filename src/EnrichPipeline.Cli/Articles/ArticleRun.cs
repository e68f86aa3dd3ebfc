using EnrichPipeline.Cli.Output;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Reports;

namespace EnrichPipeline.Cli.Articles;

/// <summary>Enriches files one after the other. A file that cannot be read does not stop the others.</summary>
internal sealed class ArticleRun(
    ArticleEnricher enricher,
    long largest,
    bool writesReports,
    bool printsJson,
    IReadOnlySet<Soundness> failing,
    CommandEnvironment environment
)
{
    /// <summary>Enriches a file and returns its exit code.</summary>
    public async Task<int> EnrichAsync(ArticleJob job, CancellationToken cancellationToken)
    {
        var file = await ArticleFile.ReadAsync(environment, job.File, largest, cancellationToken);
        if (!file.IsRead)
            return await RefuseAsync(job, file.Problem, file.Exists, cancellationToken);

        var enriched = await ProgressBar.ShowAsync(environment, job.Name, progress =>
            enricher.EnrichAsync(job.Name, file.TakeBytes(), progress, cancellationToken));
        if (!enriched.Succeeded)
            return await RefuseAsync(job, enriched.Problem, exists: true, cancellationToken);
        await WriteAsync(job, enriched.Document, cancellationToken);
        return CodeOf(enriched.Document);
    }

    private async Task WriteAsync(ArticleJob job, EnrichedDocument document, CancellationToken cancellationToken)
    {
        if (job.Outputs is { } outputs)
        {
            await AtomicFile.WriteAsync(
                outputs.Document, (output, token) => DocumentJson.WriteAsync(document, output, token), cancellationToken);
            if (writesReports)
                await AtomicFile.WriteAsync(
                    outputs.Report, (output, token) => HtmlReport.WriteAsync(document, output, null, token), cancellationToken);
            File.Delete(outputs.Error);
        }
        if (printsJson)
            JsonLines.WriteLong(environment.Output, document, OutputJson.Documents.EnrichedDocument);
        else
            DocumentTable.Write(environment, job, document);
        await environment.Output.FlushAsync(cancellationToken);
    }

    private int CodeOf(EnrichedDocument document) =>
        document.Status == DocumentStatus.Partial || document.Summary.Unavailable + document.Summary.Failed > 0
            ? ExitCode.Incomplete
            : failing.Any(assessment => document.Summary.CountOf(assessment) > 0)
            ? ExitCode.NeedsPerson
            : ExitCode.Success;

    private async Task<int> RefuseAsync(ArticleJob job, string problem, bool exists, CancellationToken cancellationToken)
    {
        await environment.Error.WriteLineAsync($"{PlainText.Of(job.File)}: {problem}");
        if (exists && job.Outputs is { } outputs)
        {
            var record = new ErrorRecord(
                EnrichedDocument.CurrentSchemaVersion,
                job.Name,
                Version: null,
                problem,
                environment.Time.GetUtcNow()
            );
            await AtomicFile.WriteAsync(outputs.Error, DocumentJson.Bytes(record), cancellationToken);
        }

        return ExitCode.InputUnreadable;
    }
}
