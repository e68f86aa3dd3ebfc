using EnrichPipeline.Enrichment.Runs;

namespace EnrichPipeline.Enrichment.Messages;

/// <summary>Asks for a run's document to be written once every result is there.</summary>
/// <param name="Attempt">How often it was put back because results were missing.</param>
public sealed record AssemblyMessage(int SchemaVersion, string Article, string Version, int Attempt)
{
    public const int CurrentSchemaVersion = 1;

    internal Run Run() => new(Article, Version);

    internal static AssemblyMessage For(Run run) => new(CurrentSchemaVersion, run.Article, run.Version, 0);
}
