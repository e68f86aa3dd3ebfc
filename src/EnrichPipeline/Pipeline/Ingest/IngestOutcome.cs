namespace EnrichPipeline.Pipeline.Ingest;

/// <summary>The result of ingesting an article.</summary>
public enum IngestOutcome
{
    /// <summary>A new run was begun; its references are queued.</summary>
    Started,

    /// <summary>These bytes were ingested before.</summary>
    Unchanged,

    /// <summary>No article could be read; an error record says why.</summary>
    Refused,

    /// <summary>There is no such file any more.</summary>
    Gone,
}
