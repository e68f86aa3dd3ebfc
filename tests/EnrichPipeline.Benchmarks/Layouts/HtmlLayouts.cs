using System.Net;

namespace EnrichPipeline.Benchmarks.Layouts;

/// <summary>HTML pages of one reference list in the markups that publishers use.</summary>
internal static class HtmlLayouts
{
    public static IReadOnlyDictionary<string, Func<LabelledArticle, string>> All { get; } =
        new Dictionary<string, Func<LabelledArticle, string>>
        {
            ["HTML ol/li"] = article =>
                Page(article, "<h2>References</h2><ol>" + Each(article, (text, _) => $"<li>{text}</li>\n") + "</ol>"),
            ["HTML p after h2"] = article =>
                Page(article, "<div><h2>References</h2>" + Each(article, (text, _) => $"<p>{text}</p>\n") + "</div>"),
            ["HTML publisher li, spans, links"] = article =>
                Page(
                    article,
                    "<section role=\"doc-bibliography\"><h2>References</h2><ul class=\"list\">"
                        + Each(article, PublisherItem)
                        + "</ul></section>"
                ),
            ["HTML definition list"] = article =>
                Page(article, "<h2>References</h2><dl>" + Each(article, (text, i) => $"<dt>[{i}]</dt><dd>{text}</dd>\n") + "</dl>"),
            ["HTML table"] = article =>
                Page(
                    article,
                    "<h2>References</h2><table>" + Each(article, (text, i) => $"<tr><td>{i}.</td><td>{text}</td></tr>\n") + "</table>"
                ),
            ["HTML divs by class, no heading"] = article =>
                Page(
                    article,
                    "<div class=\"ref-list\">"
                        + Each(
                            article,
                            (text, i) =>
                                $"<div class=\"ref\" id=\"B{i}\"><span class=\"label\">{i}</span><span class=\"cit\">{text}</span></div>"
                        )
                        + "</div>"
                ),
            ["HTML br, n."] = article =>
                Page(article, "<h2>References</h2><p>" + Each(article, (text, i) => $"{i}. {text}<br>\n") + "</p>"),
            ["HTML br, unnumbered"] = article => Page(article, "<b>References</b><br><br>" + Each(article, (text, _) => $"{text}<br>\n")),
        };

    private static string PublisherItem(string text, int i) =>
        $"""
            <li id="ref-CR{i}"><span class="label">{i}.</span> <cite class="citation"><span class="text">{text}</span></cite>
            <div class="links"><a href="https://scholar.google.com/scholar?q={i}">Google Scholar</a>
            <a href="https://www.scopus.com/x?{i}">Scopus</a></div><span class="sr-only">Reference {i}, 2010</span></li>

            """;

    private static string Each(LabelledArticle article, Func<string, int, string> set) =>
        string.Concat(article.References.Select((text, i) => set(WebUtility.HtmlEncode(text), i + 1)));

    private static string Page(LabelledArticle article, string list) =>
        $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(
                article.Title
            )}</title><script>var a = "<li>1. Not shown 2001</li>";</script></head>
            <body><nav><ul><li>Home</li><li>Issue 3, 2018</li></ul></nav><main>{Paragraphs(BodyText.Head(article))}{list}</main>
            <section><h2>Related articles</h2><ul><li>Doe J. Another paper. J Foo 2017;1:2.</li>
            <li>Roe R. A third paper. J Foo 2016;3:4.</li></ul></section>
            <footer>{Paragraphs(BodyText.Tail(article))}</footer></body></html>
            """;

    private static string Paragraphs(string text) =>
        string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => $"<p>{WebUtility.HtmlEncode(part)}</p>"));
}
