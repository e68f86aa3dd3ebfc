using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

/// <summary>The page as a browser parses it. How it looks and what axe says of it: Browser/README.md.</summary>
public sealed class ReportPageTests
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
