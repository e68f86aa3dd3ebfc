namespace EnrichPipeline.Enrichment.Documents;

/// <summary>The names of what lies in <c>enriched</c> for an article.</summary>
public static class DocumentNames
{
    public static string Document(string article) => article + ".json";

    public static string Error(string article) => article + ".error.json";
}
