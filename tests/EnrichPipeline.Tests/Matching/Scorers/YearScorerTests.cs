using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class YearScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("J Test 2005;12:345-350", "2005", Agreement.Agrees, 1, "2005", "2005")]
    [InlineData("J Test 2005;12:345-350", "2003/2005", Agreement.Agrees, 1, "2005", "2005")]
    [InlineData("J Test 2005;12:345-350", "2004", Agreement.Nearly, 0.5, "2005", "2004")]
    [InlineData("J Test 2005;12:345-350", "2003/2006", Agreement.Nearly, 0.5, "2005", "2003")]
    [InlineData("J Test 2005;12:345-350", "2006/2003", Agreement.Nearly, 0.5, "2005", "2006")]
    [InlineData("J Test 2005;12:345-350", "2007", Agreement.Disagrees, 0, "2005", "2007")]
    [InlineData("J Test 2005;12:345-350", "", Agreement.Silent, 0, "2005", null)]
    [InlineData("J Test 12:345-350", "2005", Agreement.Silent, 0, null, "2005")]
    public void The_nearest_year_of_the_record_is_the_one_compared(
        string place,
        string years,
        Agreement agreement,
        double similarity,
        string? printed,
        string? recorded
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, printed, recorded),
            Printed.Against($"Smith J. {Title}. {place}.", Work("", Title, $"J Test | {years}")).Year
        );

    [Theory]
    [InlineData("Smith J. 1998. {0}. J Test 12:345-350. Reprinted 2005.", "2005", Agreement.Agrees, 1, "2005", "2005")]
    [InlineData("Smith J. 1998. {0}. J Test 12:345-350. Reprinted 2005.", "1998", Agreement.Agrees, 1, "1998", "1998")]
    [InlineData("Smith J. 1998. {0}. J Test 12:345-350. Reprinted 2005.", "2004", Agreement.Disagrees, 0, "1998", "2004")]
    public void A_second_printed_year_counts_only_where_it_is_the_records(
        string reference,
        string years,
        Agreement agreement,
        double similarity,
        string printed,
        string recorded
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, printed, recorded),
            Printed.Against(Written(reference), Work("", Title, $"J Test | {years}")).Year
        );

    [Fact]
    public void A_year_within_the_title_is_no_year_of_publication()
    {
        const string Harvest = "Harvest of wheat in the drought of 1976";
        Assert.Equal(
            Agreement.Disagrees,
            Printed.Against($"Smith J. {Harvest}. J Test 2005;12:345-350.", Work("", Harvest, "J Test | 1976")).Year.Agreement
        );
    }

    [Theory]
    [InlineData("2005", Agreement.Agrees, 1)]
    [InlineData("2006", Agreement.Nearly, 0.5)]
    [InlineData("2007", Agreement.Disagrees, 0)]
    public void A_year_that_was_not_parsed_is_found_in_the_text(string year, Agreement agreement, double similarity)
    {
        var found = Printed
            .Against($"Smith J. {Title}. J Test, 12, 2005, 345.", new() { Title = Title }, Work("", Title, $"J Test | {year}"))
            .Year;
        Assert.Equal((agreement, similarity, "2005"), (found.Agreement, found.Similarity, found.Printed));
    }

    private static string Written(string reference) => reference.Replace("{0}", Title, StringComparison.Ordinal);
}
