using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Html;

/// <summary>Web pages that pandoc, Sphinx, GAPDoc and DocBook generate from manuscripts and manuals.</summary>
public sealed class GeneratedPageTests
{
    private const string Heip = "Heip C, Engels P (1974) Comparing species diversity and evenness. J Mar Biol Assoc UK 54: 559-563.";
    private const string Lande = "Lande R (1996) Statistics and partitioning of species diversity. Oikos 76: 5-13.";
    private const string Kloeden = "Kloeden P, Platen E. Numerical Solution of Stochastic Differential Equations.";

    private const string Pandoc = $"""
        <h1>References</h1><div id="refs" class="references csl-bib-body hanging-indent">
        <div id="ref-heip" class="csl-entry">{Heip}</div><div id="ref-lande" class="csl-entry">{Lande}</div></div>
        """;

    private static readonly string _many = string.Concat(Enumerable.Repeat($"<li>{Lande}</li>", 15));

    private const string Footer = """
        <div class="footer" role="contentinfo">&#169; Copyright 2009-2023, The developers. Last updated on Feb 14, 2023.
        Created using <a href="https://www.sphinx-doc.org/">Sphinx</a> 5.3.0.</div>
        """;

    public static TheoryData<string, string, string[]> Pages =>
        new()
        {
            {
                "citations in the text are no entries",
                $"""
                <p>See <span class="citation">Heip, Engels and Lande (<a href="#ref-lande">1996</a>)</span> for an introduction.</p>
                <p><span class="citation">Heip, Engels and Lande (<a href="#ref-lande" role="doc-biblioref">1996</a>)</span></p>
                <p><span class="citation">(<a href="#ref-heip" role="doc-biblioref">Heip and Engels 1974</a>)</span></p>
                <p>Two indices <span class="citation">(<a href="#ref-heip">Heip and Engels 1974</a>; Lande 1996)</span>.</p>{Pandoc}
                """,
                [Heip, Lande]
            },
            {
                "a citation that stands alone is no entry",
                $"""
                <h2>References</h2><p class="ref">{Heip}</p><p class="ref">(Lande 1996)</p><p class="ref">{Lande}</p>
                """,
                [Heip, Lande]
            },
            {
                "notes after the list are no entries",
                $"""
                <p>Text<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p>{Pandoc}<div class="footnotes"><hr /><ol>
                <li id="fn1"><p>The data are at <a href="https://example.org/d">https://example.org/d</a>.<a href="#fnref1"
                class="footnote-back">↩︎</a></p></li></ol></div>
                """,
                [Heip, Lande]
            },
            {
                "a section after the list is no entry",
                $"""
                <div id="references" class="section level2">{Pandoc}</div><div id="code-for-the-reference" class="section level2">
                <h2>Code for the Reference</h2><pre><code># Data similar to Austin (2009)
                draw(9)</code></pre></div>
                """,
                [Heip, Lande]
            },
            {
                "the contents' link to the references is no heading",
                $"""
                <div id="TOC"><ul><li><a href="#model">The model</a></li><li><a href="#references">References</a></li></ul></div>
                <p>A reanalysis of the experiment of Ratcliff and Rouder (1998), with other parameters than theirs.</p>
                <h1>The model</h1><p>Text.</p><div id="references"><h1>References</h1><ul><li>{Lande}</li></ul></div>
                """,
                [Lande]
            },
            {
                "Sphinx: labels, links back and footer",
                $"""
                <div role="main"><h1>Diversity</h1><p>See <a class="reference internal" href="#h"><span>[Heip]</span></a>.</p>
                <h2>References<a class="headerlink" href="#references">¶</a></h2><div role="list" class="citation-list">
                <div class="citation" id="h" role="doc-biblioentry"><span class="label"><span class="fn-bracket">[</span>Heip<span
                class="fn-bracket">]</span></span><span class="backrefs">(<a href="#id1">1</a>,<a href="#id2">2</a>)</span>
                <p>{Heip}</p></div>
                <div class="citation" id="l" role="doc-biblioentry"><span class="label"><span class="fn-bracket">[</span><a
                href="#id3">Lande96</a><span class="fn-bracket">]</span></span><p>{Lande}</p></div></div></div>{Footer}
                """,
                ["[Heip]|" + Heip, "[Lande96]|" + Lande]
            },
            {
                "Sphinx: a list of one",
                $"""
                <div role="main"><p>Use it <a class="reference internal" href="#h" id="id1">[1]</a> only once.</p>
                <p class="rubric">References</p>
                <div role="list" class="citation-list"><div class="citation" id="h" role="doc-biblioentry"><span class="label"><span
                class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span>
                <p>{Heip}</p></div>
                </div></div>{Footer}
                """,
                ["[1]|" + Heip]
            },
            {
                "Sphinx: footnotes under a heading",
                $"""
                <div role="main"><p class="rubric">References</p><p>Some further reading:</p><aside class="footnote-list brackets">
                <aside class="footnote brackets" id="id2" role="note"><span class="label"><span class="fn-bracket">[</span>1<span
                class="fn-bracket">]</span></span><p>{Heip}</p></aside><aside class="footnote brackets" id="id4" role="note"><span
                class="label"><span class="fn-bracket">[</span><a href="#id3">2</a><span class="fn-bracket">]</span></span><p>{Lande}</p>
                </aside></aside></div>{Footer}
                """,
                ["[1]|" + Heip, "[2]|" + Lande]
            },
            {
                "Sphinx: footnotes without a heading",
                $"""
                <div role="main"><p>Defined elsewhere <a class="footnote-reference brackets" href="#id2" id="id1">1</a>.</p>
                <dl class="footnote brackets"><dt class="label" id="id2"><span class="brackets"><a href="#id1">1</a></span></dt>
                <dd><p>{Heip}</p></dd><dt class="label" id="id3"><span class="brackets">2</span></dt><dd><p>{Lande}</p></dd></dl></div>
                """,
                ["1|" + Heip, "2|" + Lande]
            },
            {
                "Sphinx: footnotes without a heading, in asides",
                $"""
                <div role="main"><p>Defined elsewhere.</p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id2">
                <span class="label">[1]</span><p>{Heip}</p></aside><aside class="footnote brackets" id="id4"><span class="label">[2]</span>
                <p>{Lande}</p></aside></aside></div>
                """,
                ["[1]|" + Heip, "[2]|" + Lande]
            },
            {
                "Sphinx: a list below each function",
                $"""
                <dl class="py function"><dt class="sig" id="f.a">f.a(Re)</dt><dd><p>Calculates the factor.</p>
                <p class="rubric">References</p>
                <dl class="citation"><dt class="label" id="r1">1</dt><dd><p>{Heip}</p></dd></dl></dd></dl><dl class="py function">
                <dt class="sig" id="f.b">f.b(Re)</dt><dd><p>Uses the method of Lande (1996) as in his article, with its parameters.</p>
                <p class="rubric">References</p><dl class="citation"><dt class="label" id="r2">2</dt><dd><p>{Lande}</p></dd></dl></dd></dl>
                """,
                ["1|" + Heip, "2|" + Lande]
            },
            {
                "Sphinx: footnotes below some functions, citations below others",
                $"""
                <h2>a</h2><p class="rubric">References</p>
                <dl class="footnote brackets"><dt class="label" id="id1">1</dt><dd><p>{Heip}</p></dd></dl>
                <h2>b</h2><p class="rubric">References</p><dl class="citation"><dt class="label" id="r2">2</dt><dd><p>{Lande}</p></dd></dl>
                """,
                ["1|" + Heip, "2|" + Lande]
            },
            {
                "Sphinx: citations and footnotes under one heading",
                $"""
                <p class="rubric">References</p><dl class="citation"><dt class="label" id="r2">1</dt><dd><p>{Lande}</p></dd></dl>
                <dl class="footnote brackets"><dt class="label" id="id1">2</dt><dd><p>{Heip}</p></dd></dl>
                """,
                ["1|" + Lande, "2|" + Heip]
            },
            {
                "Sphinx: citations and footnotes in asides under one heading",
                $"""
                <p class="rubric">References</p><div class="citation-list"><div class="citation" id="r2"><span class="label">[1]</span>
                <p>{Lande}</p></div></div><aside class="footnote-list brackets"><aside class="footnote brackets" id="id1">
                <span class="label">[2]</span><p>{Heip}</p></aside></aside>
                """,
                ["[1]|" + Lande, "[2]|" + Heip]
            },
            {
                "Sphinx: a long key before the first entry",
                $"""
                <h2>References</h2><dl class="citation"><dt class="label" id="a"><span class="brackets">HeipEngelsAndLande1974</span></dt>
                <dd><p>{Heip}</p></dd><dt class="label" id="b"><span class="brackets">Lande1996</span></dt><dd><p>{Lande}</p></dd></dl>
                """,
                ["HeipEngelsAndLande1974|" + Heip, "Lande1996|" + Lande]
            },
            {
                "two lists under one heading",
                $"<h2>References</h2><ul><li>{Heip}</li></ul><p>And others:</p><ul><li>{Lande}</li></ul>",
                [Heip, Lande]
            },
            {
                "a list of one that is called references, with the id of a note",
                $"<div class=\"references\"><ol><li id=\"fn1\">{Lande}</li></ol></div>",
                ["1.|" + Lande]
            },
            {
                "Sphinx: a citation of another page's entry",
                $"""
                <p class="rubric">References</p>
                <dl class="citation"><dt class="label" id="a">R6</dt><dd><p><a href="l.html#g">[Gathen99]</a></p></dd>
                <dt class="label" id="b">R7</dt><dd><p>{Heip}</p></dd></dl>
                """,
                ["R7|" + Heip]
            },
            {
                "Sphinx: references set as code",
                $"""
                <h2>References</h2><div class="highlight-default"><div class="highlight"><pre><span></span>{Heip}

                {Lande}
                </pre></div></div>
                """,
                [Heip, Lande]
            },
            {
                "Sphinx: entries without a year",
                $"""
                <p class="rubric">References</p><dl class="citation"><dt class="label" id="a">1</dt><dd><p>{Kloeden}</p></dd></dl>
                <p class="rubric">References</p><dl class="citation"><dt class="label" id="b">Heip74</dt><dd><p>{Heip}</p></dd></dl>
                """,
                ["1|" + Kloeden, "Heip74|" + Heip]
            },
            {
                "one entry in review",
                """
                <h2>References</h2>
                <p>Bond P. C. &amp; Cole, E. (in review). Monotonic Effects: A Principled Approach. <em>PsyArXiv</em>.</p>
                """,
                ["Bond P. C. & Cole, E. (in review). Monotonic Effects: A Principled Approach. PsyArXiv."]
            },
            {
                "references in a long footer",
                $"<h1>Salt</h1><p>Text.</p><footer><ol>{_many}</ol></footer>",
                [.. Enumerable.Range(1, 15).Select(i => $"{i}.|{Lande}")]
            },
            {
                "references in a footer with their heading",
                $"<h1>Salt</h1><p>Text.</p><footer><h2>References</h2><ol><li>{Heip}</li><li>{Lande}</li></ol></footer>",
                ["1.|" + Heip, "2.|" + Lande]
            },
            {
                "references in the footer of an article",
                $"<article><h1>Salt</h1><p>Text.</p><footer><b>References</b><ol><li>{Heip}</li><li>{Lande}</li></ol></footer></article>",
                ["1.|" + Heip, "2.|" + Lande]
            },
            {
                "DocBook: entries without a year",
                $"""
                <h2>Memory</h2><p>Text.</p><div class="bibliography"><h4 class="title">Bibliography</h4><div class="biblioentry">
                <p><em>Yalloc: A Recycling Allocator</em>. F. Yen.</p></div><div class="biblioentry"><p>{Heip}</p></div></div>
                """,
                ["Yalloc: A Recycling Allocator. F. Yen.", Heip]
            },
            {
                "GAPDoc: keys in brackets",
                $"""
                <h3>References</h3><p><a id="biBHE74"></a></p><p class='BibEntry'>[<a href="https://example.org/r"><span
                class='BibKeyLink'>HE74</span></a>] {Heip}</p>
                <p><a id="biBLan"></a></p><p class='BibEntry'>[<span class='BibKey'>Lan</span>]
                {Lande}</p><p class='BibEntry'>[<span class='BibKey'>B1</span>] {Kloeden}</p>
                """,
                ["[HE74]|" + Heip, "[Lan]|" + Lande, "[B1]|" + Kloeden]
            },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Only_the_entries_of_the_list_are_references(string name, string body, string[] expected)
    {
        _ = name;
        var references = Read(body).Article!.References;

        Assert.Equal(expected, references.Select(reference => $"{reference.Label}|{reference.Printed}".TrimStart('|')));
    }

    [Theory]
    [InlineData("raw citations", """<p>By <span class="citation">[@lee2008]</span>, <span class="citation">@bu2010</span>.</p>""")]
    [InlineData("one note", """<p>Text.</p><ol><li id="fn1"><p>See for example https://example.org/streams.html.</p></li></ol>""")]
    [InlineData("notes in the section of references", """
        <div id="references"><h2>References</h2><section id="footnotes" class="footnotes" role="doc-endnotes"><ol>
        <li id="fn1"><p>Please check the manual for instructions.</p></li>
        <li id="fn2"><p>If you prefer a table, use another function.</p></li>
        </ol></section></div>
        """)]
    [InlineData("output of a program", "<pre><code>## jsonlite 1.8.4 2022-12-06 [3] CRAN\n## knitr 1.42 2023-01-25 [3] CRAN\n"
        + "## pillar 1.8.1 2022-08-19 [3] CRAN\n## rlang 1.0.6 2022-09-24 [3] CRAN\n## Rcpp 1.0.10 2023-01-22 [3] CRAN</code></pre>")]
    [InlineData("footer", $"<div><ul><li><a href='#references'>References</a></li></ul></div><p>Text.</p>{Footer}")]
    public void A_page_without_a_list_has_no_references(string name, string body)
    {
        _ = name;
        Assert.Null(Read(body).Article);
    }

    private static ArticleReadResult Read(string body) => new ArticleReader().Read(
        "x.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>"));
}
