using EnrichPipeline.Benchmarks.Layouts;

namespace EnrichPipeline.Benchmarks.Crashes;

/// <summary>An article as it is dropped.</summary>
internal sealed record Drop(string Name, string Text)
{
    private const int ReferencesAnArticle = 30;

    /// <summary>So many; where the file has not enough, its articles come again under other names.</summary>
    public static IEnumerable<Drop> Of(string file, int count)
    {
        var all = LabelledArticle.ReadAll(file).Where(article => article.References.Count > 1).ToList();
        return Enumerable.Range(0, count).Select(i =>
        {
            var article = all[i % all.Count];
            var some = article with { References = [.. article.References.Take(ReferencesAnArticle)] };
            return new Drop($"lists/{i:D3}.txt", PageLayouts.All["n. one a line"](some));
        });
    }
}
