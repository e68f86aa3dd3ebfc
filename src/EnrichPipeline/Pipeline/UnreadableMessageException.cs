namespace EnrichPipeline.Pipeline;

/// <summary>A queue message is malformed or of an unknown schema version, so retrying cannot help.</summary>
public sealed class UnreadableMessageException() : Exception("The message is malformed or of an unknown schema version.");
