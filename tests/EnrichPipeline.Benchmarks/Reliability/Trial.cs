namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>The result of one trial: what was tried, how often, whether it held, and the figures.</summary>
internal sealed record Trial(string What, int Times, bool Held, string Note);
