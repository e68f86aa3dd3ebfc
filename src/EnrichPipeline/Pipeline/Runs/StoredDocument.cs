using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The document of an article as it is stored; null where the blob is none.</summary>
public sealed record StoredDocument(EnrichedDocument? Document, string ETag);
