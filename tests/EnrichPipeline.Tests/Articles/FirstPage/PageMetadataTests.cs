using System.Text;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Articles.FirstPage;

public sealed class PageMetadataTests
{
    private const string List =
        "\n\nReferences\n1. Abel R. Cells. J Foo 2001;1:2.\n2. Bond T. Ice. Bar 2002;3:4.\n3. Cole M. Fog. Baz 2003;5:6.\n";

    [Theory]
    [InlineData("Salt Letters\n, Volume 12, Issue 3, pp 45–67 | Cite as\n\nOn salt", "Salt Letters", "12", "3", "45–67", null)]
    [InlineData(
        "Salt Letters volume 12\nSalt Letters, Volume 12, Issue 3, Pages 45-67 (2004)\n\nOn salt",
        "Salt Letters",
        "12",
        "3",
        "45-67",
        2004
    )]
    [InlineData("Salt Letters, Vol. 12, No. 3, pp. 45-67, 2004\n\nOn salt", "Salt Letters", "12", "3", "45-67", 2004)]
    [InlineData("Salt Letters\nVolume 12, Article number: 345 (2004)\n\nOn salt", "Salt Letters", "12", null, "345", 2004)]
    public void The_issue_line_says_where_it_appeared(string head, string journal, string volume, string? issue, string? pages, int? year)
    {
        var page = Read(head);
        Assert.Equal(
            ("On salt", journal, volume, issue, pages, year),
            (page.Title, page.Journal, page.Volume, page.Issue, page.Pages, page.Year)
        );
    }

    [Theory]
    [InlineData("On salt\n\nKeywords: salt; water, cold; ice", "salt|water, cold|ice")]
    [InlineData("On salt\n\nKeywords\nsalt, water, ice", "salt|water|ice")]
    [InlineData("On salt\n\nKey words\n\nsalt\nwater\nice", "salt|water|ice")]
    [InlineData("On salt\n\nSchlüsselwörter: Salz · Wasser", "Salz|Wasser")]
    [InlineData("On salt\n\nKeywords Salt\u00A0Cold Water\u00A0Ice", "Salt|Cold Water|Ice")]
    [InlineData("On salt\n\nKeywords: Salt Water Ice", "Salt Water Ice")]
    [InlineData("On salt\n\nNothing else.", "")]
    public void Keywords_are_split_where_they_are_separated(string head, string keywords)
    {
        Assert.Equal(keywords, string.Join('|', Read(head).Keywords));
    }

    [Theory]
    [InlineData("Jo A. Doe1,2, Ana de Roe3,* and Max O'Neill2", "Doe/Jo A.|de Roe/Ana|O'Neill/Max")]
    [InlineData("Jo Doe, MD, PhD; Ana Roe, MPH", "Doe/Jo|Roe/Ana")]
    [InlineData("J. K. Doe and M. Roe", "Doe/J. K.|Roe/M.")]
    [InlineData("Jo Doe ¹, Ana Müller-Roe ², *", "Doe/Jo|Müller-Roe/Ana")]
    [InlineData("By Jo Doe", "Doe/Jo")]
    [InlineData("Authors: Jo Doe, Ana Roe", "Doe/Jo|Roe/Ana")]
    [InlineData("Salt Intake and Blood Pressure", "")]
    [InlineData("New York, United States", "")]
    [InlineData("Department of Salt1, University of Ice2", "")]
    [InlineData("A Randomized Trial", "")]
    [InlineData("Part 2, Volume 3", "")]
    [InlineData("Cold Water 1, and what it does to salt", "")]
    [InlineData("Abstract", "")]
    public void Names_under_the_title_are_its_authors_and_nothing_else_is(string line, string names)
    {
        Assert.Equal(
            names,
            string.Join('|', Read("On salt\n\n" + line + "\n\nText.").Authors.Select(name => $"{name.Family}/{name.Given}"))
        );
    }

    [Theory]
    [InlineData("On salt\n\nAbstract\nSalt is old.\nIt is white.\n\nIntroduction\nMore.", "Salt is old. It is white.")]
    [InlineData("On salt\n\nZusammenfassung\n\nSalz ist alt.\n\nText.", "Salz ist alt.")]
    [InlineData("On salt\n\nShort text.", null)]
    public void The_abstract_is_what_its_heading_names(string head, string? text)
    {
        Assert.Equal(text, Read(head).Abstract);
    }

    [Fact]
    public void Identifiers_count_only_where_the_page_says_they_are_its_own()
    {
        var page = Read("On salt\nhttps://doi.org/10.1000/Salt.12.\nPMID: 123456\n\nAs in 10.1000/other, salt is old.");
        Assert.Equal(("10.1000/salt.12", "123456"), (page.Doi?.Value, page.Pmid?.Value));
        Assert.Null(Read("On salt\n\nThey say doi 10.1000/other is old.").Doi);
    }

    [Theory]
    [InlineData("On salt\n\nPublished: 3 May 2004", "", 2004)]
    [InlineData("On salt", "\nCopyright information\n\n© 2005 Salt Group\n", 2005)]
    [InlineData("On salt", "", null)]
    public void The_year_is_that_of_publication_or_of_the_copyright(string head, string tail, int? year)
    {
        Assert.Equal(year, Read(head, tail).Year);
    }

    [Fact]
    public void A_bare_list_tells_nothing_of_an_article()
    {
        var page = new ArticleReader().Read("page", Encoding.UTF8.GetBytes(List)).Article!.Metadata;
        Assert.Equal(new ArticleMetadata { Authors = page.Authors, Keywords = page.Keywords, Affiliations = page.Affiliations }, page);
        Assert.Empty(page.Keywords);
    }

    private static ArticleMetadata Read(string head, string tail = "") =>
        new ArticleReader().Read("page", Encoding.UTF8.GetBytes(head + List + tail)).Article!.Metadata;
}
