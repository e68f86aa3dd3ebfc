namespace EnrichPipeline.Pipeline.Runs;

/// <summary><c>runs/current/ARTICLE.json</c>: the current version of an article. Messages of other versions are ignored.</summary>
/// <param name="BlobETag">The ETag of the article's blob. A blob with the same ETag is not read again.</param>
/// <param name="Queued">Whether every message of the run has been queued. Until then, ingesting starts over.</param>
/// <param name="Problem">Why the file could not be read as an article, or null if it could. A run with a problem has no references.</param>
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
