using System.Diagnostics;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Prints the list of every article in every layout, splits the text, and measures how many references are exact.</summary>
internal static class SplitVerb
{
    public static int Run(string path, IReadOnlyList<string> rest)
    {
        var articles = LabelledArticle.ReadAll(path).ToList();
        var inPdfFont = new Lazy<List<LabelledArticle>>(() => articles.ConvertAll(article => article.InPdfFont()));
        Console.WriteLine($"{articles.Count} articles, {articles.Sum(article => article.References.Count)} references");
        Console.WriteLine($"{"layout",-40} {"exact",8} {"F1",8} {"held out",8} {"F1",8} {"found",7} {"refs/CPU s",10}");
        foreach (
            var (name, layout) in FileLayouts.All.Where(layout => rest.Count == 0 || layout.Key.Contains(rest[0], StringComparison.Ordinal))
        )
            Measure(name, layout, name.StartsWith("pdf", StringComparison.Ordinal) ? inPdfFont.Value : articles, showWrong: rest.Count > 0);
        return 0;
    }

    private static void Measure(string name, Func<LabelledArticle, byte[]> layout, List<LabelledArticle> articles, bool showWrong)
    {
        var reader = new ArticleReader();
        var pages = articles.Select(article => layout(article)).ToList();
        pages.ForEach(page => reader.Read(name, page));
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var readings = pages.ConvertAll(page => reader.Read(name, page));
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        var scores = articles
            .Zip(readings, (article, reading) => (article.HeldOut, Score: Score(article, reading, showWrong)))
            .ToLookup(pair => pair.HeldOut, pair => pair.Score);
        var heldOut = Sum(scores[true]);
        var score = Sum(scores[false]).Plus(heldOut);
        Console.WriteLine(
            $"{name,-40} {score.Exact,8:P2} {score.F1,8:P2} {heldOut.Exact,8:P2} {heldOut.F1,8:P2} {score.Found,7} "
            + $"{score.Expected / seconds,10:F0}"
        );
    }

    private static SplitScore Sum(IEnumerable<SplitScore> scores) => scores.Aggregate(new SplitScore(0, 0, 0), (a, b) => a.Plus(b));

    private static SplitScore Score(LabelledArticle article, ArticleReadResult reading, bool showWrong)
    {
        var found = reading.Article?.References.Select(reference => reference.Printed).ToList() ?? [];
        if (showWrong && !reading.Succeeded)
            Console.WriteLine($"{article.Id}: {reading.Problem}");
        return SplitScore.Of(article.References, found, showWrong ? text => Console.WriteLine($"{article.Id}: {text}") : null);
    }
}
