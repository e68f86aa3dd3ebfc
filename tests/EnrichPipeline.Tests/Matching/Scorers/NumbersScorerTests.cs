using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class NumbersScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";
    private const string Foreign = "Grants 871, 993, 555, 666, 777, 888.";

    [Theory]
    [InlineData("J Test | 2005 | 32 | 4 | 24-30")]
    [InlineData("J Test | | 32 | 4 | 24-30")]
    [InlineData("J Test | 2005 | | 4 | 24-30")]
    [InlineData("J Test | 2005 | 32 | | 24-30")]
    [InlineData("J Test | 2005 | 32 | 4 | ")]
    public void A_field_that_the_record_lacks_is_excused_with_its_own_numbers_and_no_more(string place) =>
        Assert.Equal(6, Printed.Against($"Smith J. {Title}. J Test 2005;32(4):24-30. {Foreign}", Work("", Title, place)).Unexplained);

    [Theory]
    [InlineData("J Test 2005;32:24-30", "J Test | 2005 | 32 | | 24-30", 5)]
    [InlineData("J Test 2005;(4):24-30", "J Test | 2005 | | 4 | 24-30", 5)]
    [InlineData("J Test 2005;32(4)", "J Test | 2005 | 32 | 4 | ", 4)]
    [InlineData("J Test 32(4):24-30", "J Test | | 32 | 4 | 24-30", 5)]
    [InlineData("J Test 32(4)", "J Test", 3)]
    public void A_number_of_something_else_takes_the_place_of_a_missing_field(string printed, string place, int expected) =>
        Assert.Equal(
            expected,
            Printed.Against($"Smith J. {Title}. {printed}. {Foreign}", new() { Title = Title }, Work("", Title, place)).Unexplained
        );

    [Theory]
    [InlineData("2006", 0)]
    [InlineData("2004", 0)]
    [InlineData("2007", 1)]
    [InlineData("2003", 1)]
    public void The_years_about_the_recorded_one_are_explained_by_it(string accessed, int expected) =>
        Assert.Equal(
            expected,
            Printed
                .Against($"Smith J. {Title}. J Test 2005;32(4):24-30. Seen {accessed}.", Work("", Title, "J Test | 2005 | 32 | 4 | 24-30"))
                .Unexplained
        );

    [Theory]
    [InlineData("vol 32", 0)]
    [InlineData("vol 032", 0)]
    [InlineData("no 4", 0)]
    [InlineData("suppl 5", 0)]
    [InlineData("p 1425", 0)]
    [InlineData("p 1425-37", 0)]
    [InlineData("p 1437", 0)]
    [InlineData("p 7", 0)] // 1425-7 in its shortest form
    [InlineData("art 9001", 0)]
    [InlineData("p 25", 1)]
    [InlineData("p 425", 1)]
    [InlineData("vol 3", 1)]
    public void What_the_record_holds_is_explained_wherever_it_stands(string extra, int expected)
    {
        var record = Work("", Title, "J Test | 2005 | 32 | 4 Suppl 5 | 1425-1437") with { ArticleNumber = "9001" };
        Assert.Equal(expected, Printed.Against($"Smith J. {Title}. J Test. {extra}.", new() { Title = Title }, record).Unexplained);
    }

    [Theory]
    [InlineData("437", 0)]
    [InlineData("1437", 1)]
    public void Last_pages_are_shortened_to_three_digits_at_most(string last, int expected) =>
        Assert.Equal(
            expected,
            Printed
                .Against(
                    $"Smith J. {Title}. J Test. p 21425, {last}.",
                    new() { Title = Title },
                    Work("", Title, "J Test | 2005 | 32 | 4 | 21425-21437")
                )
                .Unexplained
        );

    [Theory]
    [InlineData("33(4):24-30")] // the volume
    [InlineData("32(6):24-30")] // the issue
    [InlineData("32(4):51-78")] // the pages
    [InlineData("32(4):1425-78")] // the pages, shortened
    public void What_disagrees_in_its_own_field_is_not_counted_again(string printed) =>
        Assert.Equal(
            0,
            Printed.Against($"Smith J. {Title}. J Test 2005;{printed}.", Work("", Title, "J Test | 2005 | 32 | 4 | 24-30")).Unexplained
        );

    [Fact]
    public void The_label_and_the_numbers_of_the_title_are_none_of_the_reference() =>
        Assert.Equal(
            0,
            Printed
                .Against(
                    "17. Smith J. Growth of 871 rats in 993 days. J Test 2005;32(4):24-30.",
                    Work("", "Growth of 871 rats in 993 days", "J Test | 2005 | 32 | 4 | 24-30")
                )
                .Unexplained
        );
}
