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
    public async Task<EnrichedFile> EnrichAsync(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ResolvedCount>? progress,
        CancellationToken cancellationToken
    )
    {
        var reading = await reader.ReadAsync(name, bytes, cancellationToken);
        if (!reading.Succeeded)
            return EnrichedFile.Failed(reading.Problem);

        var manifest = Manifest.Of(reading.Article, time.GetUtcNow());
        var results = new ResultList();
        var most = options.Value.ReferencesInFlight;
        var limited = new ParallelOptions { MaxDegreeOfParallelism = most, CancellationToken = cancellationToken };
        var admission = new LotAdmission(most);
        await Parallel.ForEachAsync(AdmittedAsync(manifest.Entries(), admission, cancellationToken), limited, async (entry, token) =>
        {
            var attempt = await resolver.ResolveAsync(entry.Reference.Printed, entry.Citation, resume: null, token);
            results.Add(new ReferenceResult(
                ReferenceResult.CurrentSchemaVersion, entry.Reference.Ordinal, attempt.Resolution, time.GetUtcNow(), CheckAgainAt: null));
            progress?.Report(new ResolvedCount(results.Count, manifest.CountEntries()));
            admission.Leave();
        });
        return EnrichedFile.Of(DocumentComposer.Compose(manifest, results, root.Value.SandboxRecords));
    }

    private static async IAsyncEnumerable<ManifestEntry> AdmittedAsync(
        IEnumerable<ManifestEntry> entries, LotAdmission admission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await admission.EnterAsync(cancellationToken);
            yield return entry;
        }
    }
}

/// <summary>How many references of an article are resolved.</summary>
public readonly record struct ResolvedCount(int Resolved, int All);
