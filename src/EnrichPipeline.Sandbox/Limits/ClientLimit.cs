namespace EnrichPipeline.Sandbox.Limits;

/// <summary>The limit of one client in one quota. Requests in flight are unlimited if no such limit is published.</summary>
internal sealed record ClientLimit(string Client, string Pool, int PerSecond, int InFlight = int.MaxValue);
