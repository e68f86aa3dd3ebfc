namespace EnrichPipeline.Sandbox.Limits;

/// <summary>What one client may do in one lane; no limit in flight where none is published.</summary>
internal sealed record RecheckQuota(string Client, string Pool, int PerSecond, int InFlight = int.MaxValue);
