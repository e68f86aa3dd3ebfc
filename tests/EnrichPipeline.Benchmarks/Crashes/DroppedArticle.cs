using EnrichPipeline.Benchmarks.Layouts;
using EnrichPipeline.Benchmarks.Reliability;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>An article as it is dropped.</summary>
internal sealed record DroppedArticle(string Name, string Text)
{
    private const int ReferencesAnArticle = 30;

    /// <summary>Returns the given number of articles. If the file has fewer, its articles are repeated under other names.</summary>
    /// <param name="file">Null for the labelled references of the repository.</param>
    public static IEnumerable<DroppedArticle> Of(string? file, int count)
    {
        var all = (file is null ? SampleReferences.Articles() : LabelledArticle.ReadAll(file))
            .Where(article => article.References.Count > 1)
            .ToList();
        return Enumerable.Range(0, count).Select(i =>
        {
            var article = all[i % all.Count];
            return Of(article with { References = [.. article.References.Take(ReferencesAnArticle)] }, $"{i:D3}");
        });
    }

    public static DroppedArticle Of(LabelledArticle article, string name) => new(NameOf(name), PageLayouts.All["n. one a line"](article));

    public static string NameOf(string name) => $"lists/{name}.txt";
}
