namespace EnrichPipeline.Pipeline;

/// <summary>A queue message that is none of ours or of an unknown version: trying again cannot help.</summary>
public sealed class UnreadableMessageException() : Exception("The message is not one of ours, or of a schema version that this program does not know.");
