namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>The result of ingesting an article.</summary>
public enum IngestOutcome
{
    /// <summary>A new run has begun and its references are queued.</summary>
    Started,

    /// <summary>The same bytes were ingested before.</summary>
    Unchanged,

    /// <summary>The file could not be read as an article; an error record says why.</summary>
    Refused,

    /// <summary>The file no longer exists.</summary>
    Gone,
}
