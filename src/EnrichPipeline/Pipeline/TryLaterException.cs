namespace EnrichPipeline.Pipeline;

/// <summary>Thrown when processing failed for a temporary reason: the same message may succeed later.</summary>
public sealed class TryLaterException(string message) : Exception(message);
