namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/current/ARTICLE.json</c>: which version of an article counts, so that messages of older runs are put aside.</summary>
/// <param name="BlobETag">The dropped blob's ETag: the same one need not be read again.</param>
/// <param name="Queued">Whether every message of the run has been queued; until then an ingest starts over.</param>
/// <param name="Problem">Why the file gave no article; such a run has no references.</param>
internal sealed record CurrentRun(
    int SchemaVersion,
    string Article,
    string Version,
    string BlobETag,
    bool Queued,
    DateTimeOffset StartedAt,
    string? Problem = null)
{
    public const int CurrentSchemaVersion = 1;

    public Run Run => new(Article, Version);
}
