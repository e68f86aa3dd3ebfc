namespace EnrichPipeline.Benchmarks.Calibration;

/// <summary>Answers of like confidence.</summary>
/// <param name="Confidence">Mean of the bin.</param>
/// <param name="Right">Share of the answers that are right.</param>
internal sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Right);
