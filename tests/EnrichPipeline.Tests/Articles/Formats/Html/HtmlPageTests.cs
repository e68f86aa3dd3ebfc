using System.Text;
using System.Text.Json;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Model;
using EnrichPipeline.Tests.Cli;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats.Html;

public sealed class HtmlPageTests
{
    private const string Knight = "Knight R. IMiDs: a novel class of immunomodulators. Semin Oncol 2005;32(4 Suppl 5):S24–S30.";
    private const string List =
        "List A, Kurtin S, et al. Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005;352:549–557.";
    private const string Norby =
        "Norby K. Vascular endothelial growth factor and de novo mammalian angiogenesis. Microvasc Res 1996;51:154–163.";

    [Theory]
    [InlineData("list", $"<h2>References</h2><ol><li>{Knight}<li>{List}<li>{Norby}</ol>", "1.|2.|3.")]
    [InlineData("start and value", $"<h2>Literatur</h2><ol start=4><li>{Knight}<li value=9>{List}<li>{Norby}</ol>", "4.|9.|10.")]
    [InlineData("reversed", $"<h2>References</h2><ol reversed><li>{Knight}<li>{List}<li>{Norby}</ol>", "3.|2.|1.")]
    [InlineData(
        "paragraphs",
        $"<h3>参考文献</h3><p>Papers of interest are marked.<p>{Knight}<p>{List}<p>{Norby}<h3>Funding</h3><p>None in 2001.",
        "||"
    )]
    [InlineData(
        "wrapped paragraphs",
        $"<div><h2>References</h2></div><div><p>1. {Knight}</p><p>2. {List}</p><p>3. {Norby}</p></div>",
        "1.|2.|3."
    )]
    [InlineData(
        "label spans",
        $"<section role=doc-bibliography><ul><li><span class=label>[1]</span> <cite>{Knight}</cite><li><span class=label>[2]</span> "
        + $"<cite>{List}</cite><li><span class=label>[3]</span> <cite>{Norby}</cite></ul></section>",
        "[1]|[2]|[3]"
    )]
    [InlineData("ids on items", $"<div><div id=CR1>{Knight}</div><div id=CR2>{List}</div><div id=CR3>{Norby}</div></div>", "||")]
    [InlineData("definition list", $"<h2>Bibliografía</h2><dl><dt>[a]<dd>{Knight}<dt>[b]<dd>{List}<dt>[c]<dd>{Norby}</dl>", "[a]|[b]|[c]")]
    [InlineData("table", $"<h2>References</h2><table><tr><td>1.<td>{Knight}<tr><td>2.<td>{List}<tr><td>3.<td>{Norby}</table>", "1.|2.|3.")]
    [InlineData("line breaks", $"<b>References</b><br>1. {Knight}<br>2. {List}<br>3. {Norby}<br>", "1.|2.|3.")]
    [InlineData(
        "line breaks, other articles behind",
        $"<p><b>References</b><br>1. {Knight}<br>2. {List}<br>3. {Norby}<br></p><section><h2>Related articles</h2><ul><li>Doe J. Another "
        + "paper. J Foo 2017;1:2.</li><li>Roe R. A third paper. J Foo 2016;3:4.</li></ul></section>",
        "1.|2.|3."
    )]
    [InlineData("no heading", $"<ol><li>{Knight}<li>{List}<li>{Norby}</ol>", "1.|2.|3.")]
    [InlineData(
        "counter in an attribute",
        $"<h2>References</h2><ul><li data-counter='1.'>{Knight}<li data-counter='2.'>{List}<li data-counter='3.'>{Norby}</ul>",
        "1.|2.|3."
    )]
    [InlineData("folded", $"<h2>References</h2><div style='display:none'><ol><li>{Knight}<li>{List}<li>{Norby}</ol></div>", "1.|2.|3.")]
    [InlineData("two lists", $"<h2>References</h2><ol><li>{Knight}<li>{List}</ol><h2>Further reading</h2><ol><li>{Norby}</ol>", "1.|2.|1.")]
    [InlineData(
        "shown twice",
        $"<h2>References</h2><ol><li>{Knight}<li>{List}<li>{Norby}</ol><div "
        + $"class=references><ul><li>{Knight}<li>{List}<li>{Norby}</ul></div>",
        "1.|2.|3."
    )]
    public void Lists_are_read_by_their_structure(string markup, string body, string labels)
    {
        var references = Read(
            $"<html><body><nav><ul><li>Issue 1, 2004<li>Issue 2, 2005</ul></nav><h1>On cells</h1><p>In 2005 (see above) we "
            + $"wrote.</p>{body}</body></html>"
        );

        Assert.True(
            references.Select(reference => reference.Printed).SequenceEqual([Knight, List, Norby]),
            $"{markup}: {string.Join('\n', references.Select(reference => reference.Printed))}"
        );
        Assert.Equal(labels, string.Join('|', references.Select(reference => reference.Label)));
    }

    [Theory]
    [InlineData("<h2>Related articles</h2>")]
    [InlineData("<h2>Cited by</h2>")]
    [InlineData("<h2>Similar articles</h2>")]
    public void Lists_of_other_articles_are_no_references(string heading)
    {
        var references = Read(
            $"<h2>References</h2><ol><li>{Knight}<li>{List}</ol><section>{heading}<ul><li>{Norby}<li>{Norby}</ul></section>"
        );
        Assert.Equal([Knight, List], references.Select(reference => reference.Printed));
        Assert.False(
            new ArticleReader()
                .Read("x", Encoding.UTF8.GetBytes($"<section>{heading}<ul><li>{Knight}<li>{List}<li>{Norby}</ul></section>"))
                .Succeeded
        );
    }

    [Fact]
    public void Links_become_hints_and_lead_to_ids()
    {
        var reference = Read($"""
            <h2>References</h2><ul><li>{List}
            [<a href="https://doi.org/10.1056%2FNEJMoa041668">DOI</a>]
            [<a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/">PMC free article</a>]
            [<a href="https://pubmed.ncbi.nlm.nih.gov/15703420/">PubMed</a>]
            [<a href="https://scholar.google.com/scholar_lookup?doi=10.9999/else">Google Scholar</a>]</li><li>{Norby}</li></ul>
            """)[0];

        Assert.Equal(List, reference.Printed);
        Assert.Equal(
            ("10.1056/nejmoa041668", "15703420", "PMC123456"),
            (reference.TaggedIds?.Doi?.Value, reference.TaggedIds?.Pmid?.Value, reference.TaggedIds?.Pmcid?.Value)
        );
        Assert.Equal([LinkHint.PubMedCentral, LinkHint.PubMed, LinkHint.GoogleScholar], reference.Hints);
    }

    [Theory]
    [InlineData("/servlet/linkout?suffix=c1&dbid=16&doi=10.1111%2Fciting&key=10.1056%2Fcited", "10.1056/cited")]
    [InlineData("https://example.org/external-ref?access_num=10.1056/cited&link_type=DOI", "10.1056/cited")]
    [InlineData("https://chooser.crossref.org/?doi=10.1056%2Fcited", "10.1056/cited")]
    [InlineData("//www.doi.org/10.1056/cited?nosfx=y", "10.1056/cited")]
    [InlineData("https://example.org/servlet/linkout?dbid=16&key=10.1056.2/cited", "10.1056.2/cited")]
    [InlineData("https://scholar.google.com/scholar?q=10.1056/cited", null)]
    [InlineData("https://www.example.org/doi/full/10.1056/page", null)]
    [InlineData("https://doi.org/10.5555/own", null)]
    [InlineData("https://doi.org/10.1056/a'>1</a> <a href='https://doi.org/10.1056/b", null)]
    public void Only_an_address_that_names_the_cited_work_gives_an_id(string address, string? doi) =>
        Assert.Equal(
            doi,
            Read(
                $"<head><meta name=citation_doi content=10.5555/own></head><h2>References</h2><ul><li>{List} <a "
                + $"href='{address}'>CrossRef</a></li><li>{Norby}</li></ul>"
            )[0].TaggedIds?.Doi?.Value
        );

    [Fact]
    public void A_link_that_speaks_against_the_printed_DOI_is_not_believed() =>
        Assert.Null(
            Read(
                $"<h2>References</h2><ul><li>{List} doi:10.1056/printed <a "
                + $"href='https://doi.org/10.1056/other'>CrossRef</a></li><li>{Norby}</li></ul>"
            )[0].TaggedIds
        );

    [Fact]
    public void One_id_behind_many_entries_is_nobodys() =>
        Assert.All(
            Read(
                "<h2>References</h2><ul>"
                    + string.Concat(
                        new[] { Knight, List, Norby }.Select(text => $"<li>{text} <a href='https://doi.org/10.1056/a'>Link</a></li>")
                    )
                    + "</ul>"
            ),
            reference => Assert.Null(reference.TaggedIds)
        );

    [Fact]
    public void Works_listed_in_one_entry_are_references_of_their_own() =>
        Assert.Equal(
            [Knight, List, Norby],
            Read($"<h2>References</h2><ol><li>{Knight}<li><ul><li>{List}<li>{Norby}</ul></ol>").Select(reference => reference.Printed)
        );

    [Fact]
    public void A_short_entry_of_a_list_is_not_lost() =>
        Assert.Equal(
            [("1.", Norby), ("2.", "Ibid., p. 5.")],
            Read($"<div class=reflist><ol><li><span>{Norby}</span><li><span>Ibid., p. 5.</span></ol></div>")
                .Select(reference => (reference.Label, reference.Printed))
        );

    [Fact]
    public void Copies_for_screen_readers_and_boxes_that_pop_up_are_not_read() =>
        Assert.Equal(
            [Knight, List],
            Read(
                    $"<h2>References</h2><ol><li>{Knight}<span class='sr-only'>Reference 1, 2005</span><li><span "
                    + $"aria-hidden=true>{Norby}</span>{List}<span style='display: none'>2006</span></ol>"
                )
                .Select(reference => reference.Printed)
        );

    [Fact]
    public void The_head_tells_of_the_article()
    {
        var page = new ArticleReader()
            .Read(
                "x",
                Encoding.UTF8.GetBytes(
                    $"""
                    <html><head><meta name="citation_title" content="On cells &amp; more">
                    <meta name="citation_author" content="Doe, Jo A."><meta name="citation_author" content="Ana de Roe">
                    <meta name="citation_journal_title" content="J Cells"><meta name="citation_publication_date" content="2004/05/06">
                    <meta name="citation_volume" content="3"><meta name="citation_issue" content="2">
                    <meta name="citation_firstpage" content="10"><meta name="citation_lastpage" content="19">
                    <meta name="citation_doi" content="doi:10.5555/Own"><meta name="citation_pmid" content="123456"></head>
                    <body><h2>References</h2><ol><li>{Knight}<li>{List}</ol></body></html>
                    """
                )
            )
            .Article!.Metadata;

        Assert.Equal(
            ("On cells & more", "J Cells", 2004, "3", "2", "10-19", "10.5555/own", "123456"),
            (page.Title, page.Journal, page.Year, page.Volume, page.Issue, page.Pages, page.Doi?.Value, page.Pmid?.Value)
        );
        Assert.Equal(["Doe, Jo A.", "de Roe, Ana"], page.Authors.Select(name => $"{name.Family}, {name.Given}"));
    }

    [Fact]
    public void Linked_data_fills_what_the_tags_leave_open()
    {
        var page = new ArticleReader()
            .Read(
                "x",
                Encoding.UTF8.GetBytes(
                    $$$"""
                    <html><script type="application/ld+json">{"mainEntity":{"@type":"ScholarlyArticle","headline":"On ice",
                    "datePublished":"2011-01-02","sameAs":"https://doi.org/10.5555/ice","author":[{"name":"Jo Doe"}]}}</script>
                    <h2>References</h2><ol><li>{{{Knight}}}<li>{{{List}}}</ol></html>
                    """
                )
            )
            .Article!.Metadata;

        Assert.Equal(("On ice", 2011, "10.5555/ice", "Doe"), (page.Title, page.Year, page.Doi?.Value, page.Authors.Single().Family));
    }

    [Fact]
    public void References_in_the_head_are_the_last_resort()
    {
        var reference = Read(
                "<html><head><meta name=citation_reference content='citation_title=On salt; citation_author=J Doe; "
                + "citation_journal_title=Salt Lett; citation_volume=3; citation_year=2001; "
                + "citation_doi=10.5555/salt'></head><body><p>Full text behind a wall.</p></body></html>"
            )
            .Single();
        Assert.Equal(("J Doe. On salt. Salt Lett 2001;3.", "10.5555/salt"), (reference.Printed, reference.TaggedIds?.Doi?.Value));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    [InlineData("windows-1251")]
    public void Pages_are_read_in_the_encoding_they_declare(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var author = name == "windows-1251" ? "Иванов" : "Müller";
        var encoding = Encoding.GetEncoding(name);
        byte[] page =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes(
                $"<html><head><meta charset={name}></head><h2>References</h2><ol><li>{author} J. Cells. J Foo 2001;1:2.<li>{author} K. "
                + $"Ice. J Foo 2002;1:2.</ol>"
            ),
        ];

        Assert.StartsWith(author, new ArticleReader().Read("x", page).Article!.References[0].Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b><i>", 50_000)]
    [InlineData("<p><li><td>", 30_000)]
    [InlineData("<ul><li>Abel R. J Foo 2001. ", 400)]
    [InlineData("<", 1_000_000)]
    [InlineData("<span>a</span>", 100_000)]
    [InlineData("<table><tr>", 400)]
    [InlineData("<!--", 100_000)]
    public void Pages_tagged_beyond_reason_are_read_to_their_end(string piece, int times) =>
        Assert.NotNull(
            new ArticleReader().Read(
                "x",
                Encoding.UTF8.GetBytes("<html><body><h2>References</h2>" + new StringBuilder().Insert(0, piece, times))
            )
        );

    [Fact]
    public async Task Pages_go_through_the_whole_pipeline()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "paper.txt"),
            $"<!DOCTYPE html><html><body><h2>References</h2><ol><li>{Knight}</li><li>{List} <a "
            + $"href='https://pubmed.ncbi.nlm.nih.gov/15703420/'>PubMed</a></li></ol></body></html>"
        );

        await Enrich.RunAsync(folder.Path, "article", "paper.txt", "--sandbox");

        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.Path, "paper.txt.json")));
        Assert.Equal(Texts.KnownDoi, document.RootElement.GetProperty("references")[1].GetProperty("doi").GetString());
    }

    private static IReadOnlyList<Reference> Read(string page) =>
        new ArticleReader().Read("page.txt", Encoding.UTF8.GetBytes(page)).Article?.References ?? [];
}
