using EnrichPipeline.Sandbox.Records;

namespace EnrichPipeline.Sandbox.Search;

internal sealed record Hits(int Total, IReadOnlyList<Hit> Page);

internal readonly record struct Hit(Work Work, float Score);
