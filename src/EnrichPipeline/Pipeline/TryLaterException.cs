namespace EnrichPipeline.Pipeline;

/// <summary>Processing failed for a temporary reason: the same message may succeed later.</summary>
public sealed class TryLaterException(string message) : Exception(message);
