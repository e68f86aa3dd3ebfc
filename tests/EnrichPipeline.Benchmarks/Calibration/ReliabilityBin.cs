namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Answers of similar confidence.</summary>
/// <param name="Confidence">The mean of the bin.</param>
/// <param name="Right">The share of the answers that are right.</param>
internal sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Right);
