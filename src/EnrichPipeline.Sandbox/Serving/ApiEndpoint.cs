using EnrichPipeline.Sandbox.Limits;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>A route of a public API: its name in the statistics, its lane and its handler.</summary>
internal sealed record ApiEndpoint(string Name, Lane Lane, Func<ApiRequest, Answer> Answer);
