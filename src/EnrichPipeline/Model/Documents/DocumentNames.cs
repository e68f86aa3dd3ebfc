namespace EnrichPipeline.Model.Documents;

/// <summary>The names of the blobs in the container <c>enriched</c>.</summary>
public static class DocumentNames
{
    public static string Document(string article) => article + ".json";

    /// <summary>The change feed of a day in UTC. The name cannot be that of a document, which ends in <c>.json</c>.</summary>
    public static string Changes(DateOnly day) => $"_changes/{day:yyyy-MM-dd}.jsonl";

    public static string Report(string article) => article + ".html";

    public static string Error(string article) => article + ".error.json";
}
