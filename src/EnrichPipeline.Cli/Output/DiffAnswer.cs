namespace EnrichPipeline.Cli.Output;

/// <summary>The JSON of <c>enrich diff</c>; other programs read it.</summary>
/// <param name="Changes">One sentence for each change.</param>
internal sealed record DiffAnswer(IReadOnlyList<string> Changes);
