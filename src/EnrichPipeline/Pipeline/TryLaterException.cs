namespace EnrichPipeline.Pipeline;

/// <summary>Not a fault of the input: the same message may succeed when it comes back.</summary>
public sealed class TryLaterException(string message) : Exception(message);
