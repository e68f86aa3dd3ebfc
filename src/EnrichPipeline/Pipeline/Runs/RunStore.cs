using System.Runtime.CompilerServices;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>Reads and writes the blobs of runs. Each result has a blob of its own, so that writers do not compete.</summary>
public sealed class RunStore(IStorage storage, TimeProvider time, ILogger<RunStore>? logger = null)
{
    private const int ReadsAtOnce = 16;

    private readonly IBlobs _runs = storage.Runs;
    private readonly ErrorRecords _errors = new(storage.Enriched);
    private readonly RunEntries _entries = new(storage.Runs, logger ?? NullLogger<RunStore>.Instance);

    /// <summary>Reads the current run of an article, and the ETag with which it can be replaced even if it is damaged.</summary>
    internal Task<(CurrentRun? Current, string? ETag)> CurrentAsync(string article, CancellationToken cancellationToken) =>
        _entries.ReadAsync(
            RunNames.Current(article), RunJson.Default.CurrentRun, static current => current.Run.IsWhole, cancellationToken);

    /// <summary>Sets the current run of an article; false if it has changed since it was read.</summary>
    internal Task<bool> TrySetCurrentAsync(CurrentRun current, string? etag, CancellationToken cancellationToken)
    {
        var bytes = RunJson.Bytes(current, RunJson.Default.CurrentRun);
        var name = RunNames.Current(current.Article);
        return etag is null
            ? _runs.TryCreateAsync(name, bytes, cancellationToken)
            : _runs.TryReplaceAsync(name, bytes, etag, cancellationToken);
    }

    internal async Task<bool> IsCurrentAsync(Run run, CancellationToken cancellationToken) =>
        (await CurrentAsync(run.Article, cancellationToken)).Current is { Problem: null } current && current.Version == run.Version;

    internal async Task<Manifest?> ManifestAsync(Run run, CancellationToken cancellationToken)
    {
        await using var blob = await _runs.OpenAsync(RunNames.Manifest(run), cancellationToken);
        return blob is null ? null : await RunJson.ReadAsync(blob.Content, RunJson.Default.Manifest, cancellationToken);
    }

    internal Task CreateManifestAsync(Run run, Manifest manifest, CancellationToken cancellationToken) =>
        _runs.TryCreateAsync(RunNames.Manifest(run), RunJson.Pieces(manifest, RunJson.Default.Manifest), cancellationToken);

    internal async Task<ReferenceResult?> ResultAsync(Run run, int ordinal, CancellationToken cancellationToken) =>
        await _runs.ReadAsync(RunNames.Result(run, ordinal), cancellationToken) is { } blob
            ? RunJson.Read(blob, RunJson.Default.ReferenceResult)
            : null;

    /// <summary>Reads the results of these ordinals. References without a result are not in the list.</summary>
    internal async Task<ResultList> ResultsAsync(Run run, IEnumerable<int> ordinals, CancellationToken cancellationToken)
    {
        var results = new ResultList();
        var limited = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ordinals, limited, async (ordinal, token) =>
        {
            if (await ResultAsync(run, ordinal, token) is { } result)
                results.Add(result);
        });
        return results;
    }

    internal Task WriteResultAsync(Run run, ReferenceResult result, CancellationToken cancellationToken) =>
        _runs.WriteAsync(RunNames.Result(run, result.Ordinal), RunJson.Bytes(result, RunJson.Default.ReferenceResult), cancellationToken);

    /// <summary>Returns the ordinals that have a result, from one listing.</summary>
    internal async Task<HashSet<int>> ResolvedOrdinalsAsync(Run run, CancellationToken cancellationToken) =>
        [.. (await ResultETagsAsync(run, cancellationToken)).Keys];

    /// <summary>Counts the references of the run that have no result yet.</summary>
    internal async Task<int> CountMissingAsync(Run run, CancellationToken cancellationToken)
    {
        if (await ManifestAsync(run, cancellationToken) is not { } manifest)
            return 0;
        var resolved = await ResolvedOrdinalsAsync(run, cancellationToken);
        return manifest.Ordinals().Count(ordinal => !resolved.Contains(ordinal));
    }

    /// <summary>Returns the ETag of each result by ordinal, from one listing.</summary>
    internal async Task<IReadOnlyDictionary<int, string>> ResultETagsAsync(Run run, CancellationToken cancellationToken)
    {
        var prefix = RunNames.ResultsPrefix(run);
        var etags = new Dictionary<int, string>();
        await foreach (var entry in _runs.ListAsync(prefix, cancellationToken))
        {
            if (int.TryParse(entry.Name.AsSpan(prefix.Length).TrimEnd(".json"), out var ordinal))
                etags[ordinal] = entry.ETag;
        }

        return etags;
    }

    internal Task OpenAsync(Run run, CancellationToken cancellationToken) =>
        _runs.TryCreateAsync(
            RunNames.Open(run),
            RunJson.Bytes(
                new OpenRun(OpenRun.CurrentSchemaVersion, run.Article, run.Version, time.GetUtcNow(), Checks: 0), RunJson.Default.OpenRun),
            cancellationToken);

    internal Task PostponeAsync(OpenRun open, CancellationToken cancellationToken) =>
        _runs.WriteAsync(RunNames.Open(open.Run), RunJson.Bytes(open, RunJson.Default.OpenRun), cancellationToken);

    internal async Task<bool> IsOpenAsync(Run run, CancellationToken cancellationToken) =>
        await _runs.ReadAsync(RunNames.Open(run), cancellationToken) is not null;

    internal Task CloseAsync(Run run, CancellationToken cancellationToken) =>
        _runs.DeleteAsync(RunNames.Open(run), cancellationToken);

    /// <summary>Returns the keys of the articles that have an open run, from one listing.</summary>
    internal async Task<HashSet<string>> OpenArticleKeysAsync(CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>();
        await foreach (var entry in _runs.ListAsync(RunNames.OpenPrefix, cancellationToken))
            keys.Add(RunNames.ArticleKeyOfOpen(entry.Name));
        return keys;
    }

    internal async IAsyncEnumerable<OpenRun> OpenRunsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entry in _runs.ListAsync(RunNames.OpenPrefix, cancellationToken))
        {
            var (open, _) = await _entries.ReadAsync(
                entry.Name, RunJson.Default.OpenRun, static open => open.Run.IsWhole, cancellationToken);
            if (open is not null)
                yield return open;
        }
    }

    /// <summary>Reads the document of an article, or returns null if there is none.</summary>
    public async Task<StoredDocument?> DocumentAsync(string article, CancellationToken cancellationToken)
    {
        await _errors.MoveDocumentAsync(article, cancellationToken);
        await using var blob = await storage.Enriched.OpenAsync(DocumentNames.Document(article), cancellationToken);
        return blob is null ? null : new(await DocumentJson.TryReadAsync(blob.Content, cancellationToken), blob.ETag);
    }

    /// <summary>Returns whether an article has a document, of this or an earlier version.</summary>
    internal async Task<bool> HasDocumentAsync(string article, CancellationToken cancellationToken)
    {
        await _errors.MoveDocumentAsync(article, cancellationToken);
        return await storage.Enriched.ExistsAsync(DocumentNames.Document(article), cancellationToken);
    }

    /// <summary>
    /// Writes the document in place of the one that was read. Returns false if that has changed, or if there is one now and was none.
    /// </summary>
    internal Task<bool> TryWriteDocumentAsync(EnrichedDocument document, StoredDocument? existing, CancellationToken cancellationToken)
    {
        var name = DocumentNames.Document(document.Source.Name);
        var content = new BlobContent((output, token) => DocumentJson.WriteAsync(document, output, token));
        return existing is null
            ? storage.Enriched.TryCreateAsync(name, content, cancellationToken)
            : storage.Enriched.TryReplaceAsync(name, content, existing.ETag, cancellationToken);
    }

    internal Task WriteErrorAsync(ErrorRecord record, CancellationToken cancellationToken) =>
        _errors.WriteAsync(record, cancellationToken);

    internal Task ClearErrorAsync(string article, CancellationToken cancellationToken) => _errors.DeleteAsync(article, cancellationToken);
}
