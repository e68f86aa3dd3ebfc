using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.Search;

/// <summary>One part of the results of a search, and the total number of results.</summary>
internal sealed record Hits(int Total, IReadOnlyList<Hit> Page);

/// <summary>A work that a search found, with its score.</summary>
internal readonly record struct Hit(Work Work, float Score);
