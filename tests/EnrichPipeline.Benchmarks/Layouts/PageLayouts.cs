using System.Globalization;
using System.Text;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>Prints a reference list as page text in the layouts of dropped articles.</summary>
internal static class PageLayouts
{
    private static readonly string[] _links =
    [
        "PubMedCrossRefGoogle Scholar",
        "CrossRefGoogle Scholar",
        "PubMedPubMed CentralCrossRefGoogle Scholar",
        "Google Scholar",
        "ADSCrossRefGoogle Scholar",
        "PubMedGoogle Scholar",
    ];

    public static IReadOnlyDictionary<string, Func<LabelledArticle, string>> All { get; } =
        new Dictionary<string, Func<LabelledArticle, string>>
        {
            ["publisher dump"] = PublisherDump,
            ["[n] wrapped at 84"] = article => Page(article, Wrapped(article, i => $"[{i}] ", 84)),
            ["n. one a line"] = article => Page(article, article.References.Select((text, i) => $"{i + 1}. {text}\n")),
            ["author-year, blank lines"] = article => Page(article, article.References.Select(text => text + "\n\n")),
            ["author-year, blank lines, wrapped 80"] = article =>
                Page(article, article.References.Select(text => string.Join('\n', Wrapping.Lines(text, 80)) + "\n\n")),
            ["hanging indent, wrapped 78"] = article =>
                Page(article, article.References.Select(text => string.Join('\n', Wrapping.Lines(text, 78, "    ")) + "\n")),
            ["PDF-like, n."] = article => Pdf(article, i => $"{i}. "),
            ["PDF-like, [n]"] = article => Pdf(article, i => $"[{i}] "),
            ["PDF-like, unnumbered"] = article => Pdf(article, _ => ""),
            ["one paragraph, n."] = article =>
                Page(article, [string.Join(' ', article.References.Select((text, i) => $"{i + 1}. {text}")), "\n"]),
            ["one paragraph, [n]"] = article =>
                Page(article, [string.Join(' ', article.References.Select((text, i) => $"[{i + 1}] {text}")), "\n"]),
            ["one paragraph, (n) wrapped 90"] = article =>
                Page(
                    article,
                    [
                        string.Join(
                            '\n',
                            Wrapping.Lines(string.Join(' ', article.References.Select((text, i) => $"({i + 1}) {text}")), 90)
                        ),
                        "\n",
                    ]
                ),
            ["numbered, no heading"] = article => NoHeading(article, i => $"{i}. "),
            ["[n], no heading"] = article => NoHeading(article, i => $"[{i}] "),
            ["unnumbered, one a line"] = article => Page(article, article.References.Select(text => text + "\n")),
            ["unnumbered, wrapped 78"] = article => Page(article, Wrapped(article, _ => "", 78)),
            ["n wrapped 72"] = article => Page(article, Wrapped(article, i => $"{i} ", 72)),
            ["n) hanging 90"] = article =>
                Page(
                    article,
                    article.References.Select((text, i) => string.Join('\n', Wrapping.Lines($"{i + 1}) {text}", 90, "   ")) + "\n")
                ),
            ["unnumbered, one paragraph"] = article => Page(article, [string.Join(' ', article.References), "\n"]),
            ["unnumbered, one paragraph wrapped 90"] = article =>
                Page(article, [string.Join('\n', Wrapping.Lines(string.Join(' ', article.References), 90)), "\n"]),
            ["n) one a line"] = article => Page(article, article.References.Select((text, i) => $"{i + 1}) {text}\n")),
            ["(n) wrapped 84"] = article => Page(article, Wrapped(article, i => $"({i}) ", 84)),
            ["glued n, one a line"] = article => Page(article, article.References.Select((text, i) => $"{i + 1}{text}\n")),
            ["two chapters, n."] = Chapters,
        };

    private static IEnumerable<string> Wrapped(LabelledArticle article, Func<int, string> label, int width) =>
        article.References.Select((text, i) => string.Join('\n', Wrapping.Lines(label(i + 1) + text, width)) + "\n");

    private static string PublisherDump(LabelledArticle article)
    {
        var random = RandomOf(article);
        return Page(
            article,
            article.References.Select((text, i) => $"  {i + 1}. {i + 1}.\n    {text}{_links[random.Next(_links.Length)]}\n")
        );
    }

    private static string Chapters(LabelledArticle article)
    {
        var half = article.References.Count / 2;
        return Page(
            article,
            Numbered(article.References.Take(half))
                .Append($"\n2. The second part\n\n{BodyText.Paragraph}\n\nReferences\n\n")
                .Concat(Numbered(article.References.Skip(half)))
        );
    }

    private static IEnumerable<string> Numbered(IEnumerable<string> references) => references.Select((text, i) => $"{i + 1}. {text}\n");

    private static string NoHeading(LabelledArticle article, Func<int, string> label) =>
        BodyText.Head(article) + string.Concat(article.References.Select((text, i) => label(i + 1) + text + "\n"));

    private static string Page(LabelledArticle article, IEnumerable<string> list) =>
        BodyText.Head(article) + "References\n\n" + string.Concat(list) + BodyText.Tail(article);

    private static string Pdf(LabelledArticle article, Func<int, string> label)
    {
        var random = RandomOf(article);
        var lines = BodyText.PrintedHead(article)
            .Concat(["REFERENCES"])
            .Concat(article.References.SelectMany((text, i) => Wrapping.Lines(label(i + 1) + text, 92, "", random)));
        var page = new StringBuilder();
        var number = 100 + random.Next(900);
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            if (i > 0 && i % 52 == 0)
                page.Append(CultureInfo.InvariantCulture, $"\n{number++}\n\f{article.Journal} {random.Next(3) + 2015}\n\n");
            page.Append(line).Append('\n');
        }

        return page.ToString();
    }

    private static Random RandomOf(LabelledArticle article) => new(article.Title.Length * 31 + article.References.Count);
}
