namespace EnrichPipeline.Model.Documents;

/// <summary>The names of what lies in <c>enriched</c> for an article.</summary>
public static class DocumentNames
{
    public static string Document(string article) => article + ".json";

    /// <summary>What changed in documents on that day, in UTC. No document is called so: their names end in <c>.json</c>.</summary>
    public static string Changes(DateOnly day) => $"_changes/{day:yyyy-MM-dd}.jsonl";

    public static string Report(string article) => article + ".html";

    public static string Error(string article) => article + ".error.json";
}
