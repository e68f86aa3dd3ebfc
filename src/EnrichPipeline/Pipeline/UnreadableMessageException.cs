namespace EnrichPipeline.Pipeline;

/// <summary>Thrown when a queue message is malformed or has an unknown schema version, so that retrying cannot help.</summary>
public sealed class UnreadableMessageException() : Exception("The message is malformed or of an unknown schema version.");
