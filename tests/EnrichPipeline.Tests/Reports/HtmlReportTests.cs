using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using EnrichPipeline.Reports.Html;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>Tests the report as a browser parses it. For its look and the checks by axe, see Browser/README.md.</summary>
public sealed class HtmlReportTests
{
    private static readonly string[] _hosts =
    [
        "https://doi.org",
        "https://pubmed.ncbi.nlm.nih.gov",
        "https://pmc.ncbi.nlm.nih.gov",
        "https://scholar.google.com",
    ];

    [Fact]
    public void The_page_is_valid_markup_and_text_of_the_document_stays_text()
    {
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.Error += (_, error) => errors.Add(error.ToString() ?? "");
        var page = parser.ParseDocument(HtmlReport.Of(Documents.EveryField()));

        Assert.Empty(errors);
        Assert.Single(page.Scripts);
        Assert.Equal("A <script>alert(1)</script> & more", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Documents.EveryField().References[1].Printed, page.QuerySelector("#ref2 .printed bdi")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("li b, li i"));
    }

    [Fact]
    public void The_policy_lets_in_only_the_pages_own_style_and_script()
    {
        var page = Parse(Documents.EveryField());
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

        Assert.Equal(
            $"default-src 'none'; style-src '{HashOf(page.QuerySelector("style")!)}'; script-src "
            + $"'{HashOf(page.QuerySelector("script")!)}'; base-uri 'none'; form-action 'none'",
            policy);
        Assert.Empty(page.QuerySelectorAll("[style], [src], link, iframe, object, img, [onclick], [onload]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_has_nothing_to_say_is_left_out()
    {
        var document = Documents.Of(Documents.Reference(1, "A printed work.", new Citation()) with { Verdict = Verdict.Matched });

        var page = Parse(document with { Article = document.Article with { Doi = null } });

        Assert.Null(page.QuerySelector("#person"));
        Assert.Single(page.QuerySelectorAll("p.ids"));
    }

    [Fact]
    public void Links_lead_only_where_ids_are_looked_up()
    {
        var document = Documents.EveryField();
        var tampered = document with
        {
            References =
            [
                .. document.References.Select(reference =>
                    reference with
                    {
                        Links = new ReferenceLinks("javascript:alert(1)", "https://evil.example/", null, "data:text/html,x"),
                    }
                ),
            ],
        };

        var page = Parse(tampered);

        Assert.All(
            page.Links.Cast<IHtmlAnchorElement>().Where(link => !link.GetAttribute("href")!.StartsWith('#')),
            link => Assert.Contains(new Uri(link.Href).GetLeftPart(UriPartial.Authority), _hosts)
        );
        Assert.Equal(
            "https://doi.org/10.1002/%28sici%291097-0258%2819980815%2917%3A15%3C1661%3A%3Aaid-sim968%3E3.0.co%3B2-%23",
            page.QuerySelector("#ref1 .ids a")!.GetAttribute("href"));
    }

    [Fact]
    public void What_differs_is_shown_in_its_place_or_beneath()
    {
        var first = Parse(Documents.EveryField()).QuerySelector("#ref1")!;

        Assert.EndsWith(
            "2009;1:<del>11-19</del> <ins>12-19</ins>.",
            first.QuerySelector(".printed bdi")!.InnerHtml,
            StringComparison.Ordinal
        );
        Assert.Equal("issue: 7 8", first.QuerySelector(".difference")!.TextContent);
    }

    [Theory]
    [InlineData(
        "Norby K: De novo angiogensis. Microvasc Res 1996, 51:154–163.",
        "pages",
        "154-163",
        "153-163",
        "Norby K: De novo angiogensis. Microvasc Res 1996, 51:<del>154–163</del> <ins>153-163</ins>."
    )]
    [InlineData(
        "Norby K: De novo angiogensis. Microvasc Res 1996.",
        "title",
        "De novo angiogensis",
        "De novo angiogenesis",
        "Norby K: De novo <del>angiogensis</del> <ins>angiogenesis</ins>. Microvasc Res 1996."
    )]
    [InlineData(
        "A Study Of one thing. 2001;12:1.",
        "title",
        "A Study Of one thing",
        "A study of two things",
        "A Study Of <del>one</del> <ins>two</ins> <del>thing</del> <ins>things</ins>. 2001;12:1."
    )]
    [InlineData("Trial 12 in 1999. 1999;12:1212.", "volume", "12", "13", "Trial 12 in 1999. 1999;<del>12</del> <ins>13</ins>:1212.")]
    [InlineData("A study (MM-9) [abstract].", "title", "A study", "A study (MM-9)", "A study (MM-9) [abstract].")]
    [InlineData("A study [abstract].", "title", "A study", "A study (MM-9)", "A study<ins> (MM-9)</ins> [abstract].")]
    [InlineData("Smith A. 2001.", "year", "2001", "2002", "Smith A. <del>2001</del> <ins>2002</ins>.")]
    public void The_place_of_a_difference_is_found(string printed, string field, string was, string recorded, string expected)
    {
        var reference = Documents.Reference(1, printed, new Citation()) with
        {
            Verdict = Verdict.Matched,
            Discrepancies = [new Discrepancy(field, was, recorded)],
        };

        Assert.Equal(expected, Parse(Documents.Of(reference)).QuerySelector("#ref1 .printed bdi")!.InnerHtml);
    }

    [Theory]
    [InlineData("title", "A study", "A study", Agreement.Agrees, 1.0, false, "title|A study|A study|agrees")]
    [InlineData("title", "A studdy", "A study", Agreement.Agrees, 0.99, true, "title|A studdy|A study|agrees but for the marked words")]
    [InlineData("year", "2001", "2002", Agreement.Nearly, 0.5, true, "year|2001|2002|nearly agrees")]
    [InlineData("volume", "1", "2", Agreement.Disagrees, 0.0, true, "volume|1|2|differs")]
    [InlineData("issue", null, "4", Agreement.Silent, null, false, "issue||4|not printed")]
    [InlineData("pages", "4", null, Agreement.Silent, null, false, "pages|4||not recorded")]
    [InlineData("otherAuthors", "2", "4", Agreement.Agrees, 1.0, false, "other authors|2 more|4 more|2 of 2 named authors found")]
    [InlineData("otherAuthors", "1", "4", Agreement.Disagrees, 0.0, false, "other authors|1 more|4 more|0 of 1 named author found")]
    [InlineData("otherAuthors", "9", "9", Agreement.Agrees, 0.8, false, "other authors|9 more|9 more|4 of the first 5 named authors found")]
    [InlineData("otherAuthors", "4", "2", Agreement.Nearly, 0.5, false, "other authors|4 more|2 more|1 of the 2 recorded authors found")]
    public void A_row_of_the_evidence_says_what_was_compared(
        string field, string? printed, string? recorded, Agreement agreement, double? similarity, bool isMarked, string expected)
    {
        var reference = Documents.Reference(1, "A study.", new Citation()) with
        {
            Verdict = Verdict.Matched,
            Evidence = [new Evidence(field, printed, recorded, agreement, similarity), new Evidence("doi", null, null, Agreement.Silent)],
            Discrepancies = isMarked ? [new Discrepancy(field, printed!, recorded!)] : [],
        };

        var row = Assert.Single(Parse(Documents.Of(reference)).QuerySelectorAll("#ref1 tbody tr"));

        Assert.Equal(expected, string.Join('|', row.Children.Select(cell => cell.TextContent)));
    }

    [Fact]
    public void Links_back_and_to_exports_stand_on_the_report_where_it_is_served()
    {
        var page = new HtmlParser().ParseDocument(
            HtmlReport.Of(Documents.EveryField(), [new ReportLink("./?a=\"b\"", "All <articles>")]));

        var link = Assert.Single(page.QuerySelectorAll(".brand a"));
        Assert.Equal(("./?a=\"b\"", "All <articles>"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public void Notices_doubts_and_what_is_unfinished_are_said_in_words()
    {
        var page = Parse(Documents.EveryField());

        Assert.Equal(
            "RETRACTED in 2010, says retraction-watch (notice 10.1000/retraction)",
            page.QuerySelector("#ref1 .notice")!.TextContent
        );
        Assert.Contains("please check", page.QuerySelector("#ref2 .ids")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("confidence 62 %", page.QuerySelector("#ref2 .ids")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("confidence 99.9 %", page.QuerySelector("#ref1 .ids")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not finished", page.QuerySelector(".unfinished")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Its message failed five times.", page.QuerySelector("#ref5 .reason")!.TextContent);
    }

    [Fact]
    public void Every_filter_has_its_rule_and_its_count()
    {
        var page = Parse(Documents.EveryField());
        var style = page.QuerySelector("style")!.TextContent;

        Assert.Equal(
            ["all 5", "1 matched", "1 probable", "1 not found", "1 unavailable", "1 failed", "1 with a difference", "1 with a notice"],
            page.QuerySelectorAll("fieldset label").Select(label => label.TextContent.Trim())
        );
        Assert.All(
            page.QuerySelectorAll("input[name=show]").Skip(1),
            filter => Assert.Contains($"#{filter.Id}:checked", style, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Direction_overrides_are_taken_out_and_text_in_other_scripts_stays()
    {
        var reference = Documents.Reference(1, "כותר \u202eevil\u202c \u2066x\u2069 title 🧬", new Citation());

        Assert.Equal("כותר evil x title 🧬", Parse(Documents.Of(reference)).QuerySelector("#ref1 bdi")!.TextContent);
    }

    [Fact]
    public void An_article_without_references_and_years_far_apart_have_a_page_too()
    {
        Assert.NotNull(Parse(Documents.Of()).QuerySelector("main"));
        Assert.NotNull(
            Parse(
                    Documents.Of(
                        Documents.Reference(1, "a", new Citation { Year = 1 }),
                        Documents.Reference(2, "b", new Citation { Year = 9999 })
                    )
                )
                .QuerySelector("rect.years")
        );
    }

    private static IHtmlDocument Parse(EnrichedDocument document) => new HtmlParser().ParseDocument(HtmlReport.Of(document));

    private static string HashOf(IElement element) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));
}
