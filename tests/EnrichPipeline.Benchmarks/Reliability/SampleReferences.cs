using System.Text.Json;
using EnrichPipeline.Benchmarks.Layouts;

namespace EnrichPipeline.Benchmarks.Reliability;

/// <summary>Reads the labelled references of the repository, whose works the sandbox has, from samples/ in the working folder.</summary>
internal static class SampleReferences
{
    private const int ReferencesAnArticle = 20;

    private static readonly string _path = Path.Combine("samples", "labelled", "references.jsonl");

    public static IReadOnlyList<string> Read() => [.. File.ReadLines(_path).Select(Text)];

    public static IReadOnlyList<LabelledArticle> Articles() =>
    [
        .. Read().Chunk(ReferencesAnArticle).Select(Article),
    ];

    public static LabelledArticle Article(int references) => Article([.. Read().Take(references)]);

    private static LabelledArticle Article(string[] references) => new("sample", "A review", "Journal", references);

    private static string Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
