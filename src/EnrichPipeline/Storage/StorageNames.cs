namespace EnrichPipeline.Storage;

/// <summary>The names of the containers and queues, which the triggers and the infrastructure use too.</summary>
public static class StorageNames
{
    public const string Articles = "articles";
    public const string Enriched = "enriched";
    public const string Runs = "runs";
    public const string References = "references";
    public const string ReferencesPoison = "references-poison";
    public const string Assemblies = "assemblies";
}
