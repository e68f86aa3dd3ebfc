using EnrichPipeline.Sandbox.Limits;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>A route of a public API: its name in the statistics, its quota and its handler.</summary>
internal sealed record ApiEndpoint(string Name, ApiQuota Quota, Func<ApiRequest, Answer> Answer);
