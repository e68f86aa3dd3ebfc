using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Pipeline.Runs;

/// <summary>The document of an article as it is stored.</summary>
/// <param name="Document">The document, or null if the blob is not a document.</param>
public sealed record StoredDocument(EnrichedDocument? Document, string ETag);
