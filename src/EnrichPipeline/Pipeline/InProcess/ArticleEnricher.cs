using System.Runtime.CompilerServices;
using EnrichPipeline.Articles;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Settings;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Pipeline.InProcess;

/// <summary>Enriches one article in this process, without storage or queue, with the same steps as the pipeline.</summary>
public sealed class ArticleEnricher(
    TimeLimitedReader reader,
    IReferenceResolver resolver,
    IOptions<EnrichmentOptions> options,
    IOptions<EnrichPipelineOptions> root,
    TimeProvider time)
{
    /// <summary>Enriches an article and reports progress after each reference.</summary>
    public Task<EnrichedFile> EnrichAsync(
        string name, ReadOnlyMemory<byte> bytes, IProgress<ResolvedCount>? progress, CancellationToken cancellationToken) =>
        EnrichAsync(ReadAsync(name, bytes, cancellationToken), progress, cancellationToken);

    /// <summary>
    /// Reads the article. This is a separate method so that neither the bytes nor the article are kept while the references are resolved.
    /// </summary>
    private async Task<(Manifest? Manifest, string? Problem)> ReadAsync(
        string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(name, bytes, cancellationToken);
        return (reading.Succeeded ? Manifest.Of(reading.Article, time.GetUtcNow()) : null, reading.Problem);
    }

    private async Task<EnrichedFile> EnrichAsync(
        Task<(Manifest? Manifest, string? Problem)> reading, IProgress<ResolvedCount>? progress, CancellationToken cancellationToken)
    {
        var (manifest, problem) = await reading;
        if (manifest is null)
            return EnrichedFile.Failed(problem!);

        var results = new ResultList();
        var most = options.Value.ReferencesInFlight;
        var limited = new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = cancellationToken };
        var admission = new BatchedAdmission(most);
        await Parallel.ForEachAsync(AdmittedAsync(manifest.Entries(), admission, cancellationToken), limited, async (entry, token) =>
        {
            var attempt = await resolver.ResolveAsync(entry.TextInFull(), entry.Citation, resume: null, token);
            results.Add(new ReferenceResult(
                ReferenceResult.CurrentSchemaVersion, entry.Reference.Ordinal, attempt.Resolution, time.GetUtcNow(), CheckAgainAt: null));
            progress?.Report(new ResolvedCount(results.Count, manifest.CountEntries()));
            admission.Leave();
        });
        return EnrichedFile.Of(DocumentComposer.Compose(manifest, results, root.Value.SandboxRecords));
    }

    private static async IAsyncEnumerable<ManifestEntry> AdmittedAsync(
        IEnumerable<ManifestEntry> entries, BatchedAdmission admission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await admission.EnterAsync(cancellationToken);
            yield return entry;
        }
    }
}

/// <summary>How many of the references of an article are resolved.</summary>
public readonly record struct ResolvedCount(int Resolved, int All);
