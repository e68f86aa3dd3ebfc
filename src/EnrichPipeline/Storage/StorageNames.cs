namespace EnrichPipeline.Storage;

/// <summary>The names of containers and queues, which triggers and infrastructure use too.</summary>
public static class StorageNames
{
    public const string Articles = "articles";
    public const string Enriched = "enriched";
    public const string Runs = "runs";
    public const string References = "references";
    public const string ReferencesPoison = "references-poison";
    public const string Assemblies = "assemblies";
}
