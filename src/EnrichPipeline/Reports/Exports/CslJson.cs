using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Model.Documents;

namespace EnrichPipeline.Reports.Exports;

/// <summary>Writes CSL-JSON: an array of items.</summary>
internal static class CslJson
{
    public static string Write(IReadOnlyList<ExportedWork> entries) =>
        JsonSerializer.Serialize(entries.Select(entry => Spaced(entry.Work)).ToArray(), CslItemsJson.Written.CslItemArray) + "\n";

    private static CslItem Spaced(CslItem work) => work with { Author = Spaced(work.Author), Editor = Spaced(work.Editor) };

    private static CslName[]? Spaced(IReadOnlyList<CslName>? names) =>
        names is null ? null : [.. names.Select(name => name with { Given = GivenNames.Spaced(name.Given) })];
}

/// <summary>Writes the JSON of CSL items with the options of documents.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CslItem[]))]
internal sealed partial class CslItemsJson : JsonSerializerContext
{
    public static CslItemsJson Written { get; } = new(new JsonSerializerOptions(DocumentJson.Written.Options) { TypeInfoResolver = null });
}
