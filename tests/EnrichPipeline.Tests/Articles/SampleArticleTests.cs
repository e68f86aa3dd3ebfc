using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles;

public sealed class SampleArticleTests
{
    private static readonly Article _article = new ArticleReader().Read("lenalidomide-review.txt", SampleArticle.Bytes).Article!;

    [Fact]
    public void All_22_references_are_read_with_label_text_place_and_hints()
    {
        Assert.Equal(22, _article.References.Count);
        Assert.Equal(SampleArticle.Expected.Select(Shown), _article.References.Select(Shown));
    }

    [Fact]
    public void Offsets_point_at_the_printed_text()
    {
        var text = Encoding.UTF8.GetString(SampleArticle.Bytes);
        Assert.All(_article.References, reference => Assert.Equal(reference.Printed, text.Substring(reference.Offset, reference.Length)));
    }

    [Fact]
    public void The_page_tells_of_the_article_itself()
    {
        var page = _article.Metadata;
        Assert.Equal("Lenalidomide: Immunomodulatory, antiangiogenic, and clinical activity in solid tumors", page.Title);
        Assert.Equal(
            ("Current Oncology Reports", 2007, "9", "2", "120–123"),
            (page.Journal, page.Year, page.Volume, page.Issue, page.Pages)
        );
        Assert.StartsWith("This short review follows lenalidomide", page.Abstract, StringComparison.Ordinal);
        Assert.EndsWith("worth while.", page.Abstract, StringComparison.Ordinal);
        Assert.Equal(["Angiogenesis", "Immunomodulatory Drugs", "Thalidomide Analogs", "Phase I Trials", "Lenalidomide"], page.Keywords);
        Assert.Equal("© EnrichPipeline Samples 2007", page.Copyright);
        Assert.Equal(["Department of Sample Oncology, Example Cancer CenterThe Example FoundationExampletownUSA"], page.Affiliations);
        Assert.Null(page.Doi);
        Assert.Null(page.Pmid);
    }

    [Theory]
    [InlineData("Unable to display")]
    [InlineData("Cite as")]
    [InlineData("Personalised")]
    [InlineData("Download preview")]
    public void Page_furniture_is_in_nothing_that_was_read(string furniture)
    {
        var page = _article.Metadata;
        Assert.All(
            [
                page.Title,
                page.Journal,
                page.Abstract,
                page.Copyright,
                .. page.Keywords,
                .. page.Affiliations,
                .. _article.References.Select(reference => reference.Printed),
            ],
            text => Assert.DoesNotContain(furniture, text, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Other_line_ends_change_only_the_places(string lineEnd)
    {
        var text = Encoding.UTF8.GetString(SampleArticle.Bytes).Replace("\n", lineEnd, StringComparison.Ordinal);
        var again = new ArticleReader().Read("x", Encoding.UTF8.GetBytes(text)).Article!;
        Assert.Equal(_article.References.Select(reference => reference.Printed), again.References.Select(reference => reference.Printed));
        Assert.All(again.References, reference => Assert.Equal(reference.Printed, text.Substring(reference.Offset, reference.Length)));
    }

    private static string Shown(Reference reference) =>
        $"{reference.Ordinal} {reference.Label} {reference.Offset}+{reference.Length} {string.Join(' ', reference.Hints)}: "
        + $"{reference.Printed}";
}
