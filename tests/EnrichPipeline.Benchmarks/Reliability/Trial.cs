namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>One thing that was tried: how often, whether it held, and the figures.</summary>
internal sealed record Trial(string What, int Times, bool Held, string Note);
