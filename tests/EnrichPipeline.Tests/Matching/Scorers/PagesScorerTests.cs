using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class PagesScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("32:24-30", "24-30", Agreement.Agrees, 1)]
    [InlineData("32:24-30", "24", Agreement.Agrees, 1)]
    [InlineData("32:24", "24-30", Agreement.Agrees, 1)]
    [InlineData("32:24-30", "24-31", Agreement.Agrees, 0.9)]
    [InlineData("51:154-163", "153-163", Agreement.Nearly, 0.5)] // one end is right
    [InlineData("51:14-63", "31-63", Agreement.Nearly, 0.5)]
    [InlineData("51:4-9", "7-9", Agreement.Disagrees, 0)] // so short an end is chance
    [InlineData("51:145", "146-160", Agreement.Nearly, 0.5)] // one digit is wrong
    [InlineData("51:145-152", "154", Agreement.Nearly, 0.5)] // two are swapped
    [InlineData("51:145-152", "146-160", Agreement.Disagrees, 0)] // both ends differ: a neighbour's pages
    [InlineData("51:301-302", "501-503", Agreement.Disagrees, 0)]
    [InlineData("51:145-152", "256-260", Agreement.Disagrees, 0)]
    [InlineData("51:14-19", "15-28", Agreement.Disagrees, 0)] // of two digits one wrong is another page
    [InlineData("51:145-152", "45-60", Agreement.Disagrees, 0)]
    [InlineData("51:45-52", "145-160", Agreement.Disagrees, 0)]
    [InlineData("51:117-131", "S117", Agreement.Nearly, 0.7)] // a supplement's page
    [InlineData("51:147-161", "S117", Agreement.Disagrees, 0)] // another page, and of a supplement
    [InlineData("51:S117", "S117-S120", Agreement.Agrees, 1)]
    [InlineData("51:163", "153-163", Agreement.Nearly, 0.5)]
    [InlineData("51:63", "53-63", Agreement.Disagrees, 0)] // the last page alone
    [InlineData("51:53-63", "63-70", Agreement.Disagrees, 0)] // the article before
    public void The_first_page_decides_and_the_last_one_helps(string printed, string recorded, Agreement agreement, double similarity)
    {
        var pages = Printed.Against($"Smith J. {Title}. J Test 2005;{printed}.", Work("", Title, $"J Test | 2005 | | | {recorded}")).Pages;
        Assert.Equal(new FieldComparison(agreement, similarity, printed.Split(':')[1], recorded), pages);
    }

    [Theory]
    [InlineData("32:24-30", "", Agreement.Silent, "24-30", null)]
    [InlineData("32:24-30", "in press", Agreement.Silent, "24-30", "in press")]
    [InlineData("32", "24-30", Agreement.Silent, null, "24-30")]
    public void Without_two_numbers_there_is_nothing_to_compare(
        string printed,
        string recorded,
        Agreement agreement,
        string? shown,
        string? against
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, 0, shown, against),
            Printed.Against($"Smith J. {Title}. J Test 2005;{printed}.", Work("", Title, $"J Test | 2005 | | | {recorded}")).Pages
        );

    [Fact]
    public void Words_in_place_of_the_page_are_silent() =>
        Assert.Equal(
            FieldComparison.Silence("in press", "24-30"),
            Printed
                .Against(
                    $"Smith J. {Title}. J Test, in press.",
                    new() { Title = Title, Pages = "in press" },
                    Work("", Title, "J Test | | | | 24-30")
                )
                .Pages
        );

    [Theory]
    [InlineData(null, "e33693", "e33693")]
    [InlineData("1-9", "e33693", "1-9")]
    [InlineData("e33693", "7", "e33693")]
    public void An_article_number_does_as_well_as_a_page(string? pages, string number, string shown) =>
        Assert.Equal(
            new FieldComparison(Agreement.Agrees, 1, "e33693", shown),
            Printed
                .Against(
                    $"Smith J. {Title}. PLoS ONE 2012;7:e33693.",
                    Work("", Title, "PLoS ONE | 2012 | 7") with
                    {
                        Pages = pages,
                        ArticleNumber = number,
                    }
                )
                .Pages
        );

    [Theory]
    [InlineData("Proc ASCO 2006, 24:427 (abstract 7521)", "427")]
    [InlineData("Proc ASCO 2006 (abstract 7521)", "7521")]
    public void The_number_of_an_abstract_is_its_page(string place, string shown) =>
        Assert.Equal(
            new FieldComparison(Agreement.Agrees, 1, shown, "7521"),
            Printed.Against($"Smith J. {Title} [abstract]. {place}.", Work("", Title, "J Clin Oncol | 2006 | 24 | 18 | 7521")).Pages
        );

    [Theory]
    [InlineData(null, "24-30", null, Agreement.Agrees, 0.7, "24", "24-30")]
    [InlineData(null, null, "24", Agreement.Agrees, 0.7, "24", "24")]
    [InlineData(null, "32-40", null, Agreement.Agrees, 0.7, "32", "32-40")] // no page is parsed: the volume may have been one
    [InlineData("99", "24-30", null, Agreement.Agrees, 0.7, "99", "24-30")]
    [InlineData("99", "32-40", null, Agreement.Disagrees, 0, "99", "32-40")]
    [InlineData("99", "4-9", null, Agreement.Disagrees, 0, "99", "4-9")]
    public void A_page_that_was_not_parsed_agrees_less(
        string? parsed,
        string? pages,
        string? number,
        Agreement agreement,
        double similarity,
        string shown,
        string against
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, shown, against),
            Printed.Against(
                $"Smith J. {Title}. J Test, vol 32, no 4, p 24.",
                new Citation { Title = Title, Volume = "32", Issue = "4", Pages = parsed },
                Work("", Title, "J Test | 2005") with { Pages = pages, ArticleNumber = number }).Pages);
}
