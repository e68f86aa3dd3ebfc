using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class NumberScorersTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("2005", "2005", Agreement.Agrees)]
    [InlineData("2005", "2004/2005", Agreement.Agrees)]
    [InlineData("2005", "2006", Agreement.Nearly)]
    [InlineData("2005a", "2005", Agreement.Agrees)]
    [InlineData("2005", "1999", Agreement.Disagrees)]
    [InlineData("2005", "", Agreement.Silent)]
    public void Any_year_of_the_record_will_do(string printed, string recorded, Agreement expected) =>
        Assert.Equal(
            expected,
            Printed.Against($"Smith J ({printed}) {Title}. J Test 12:345-350", Work("", Title, $"J Test | {recorded}")).Year.Agreement
        );

    [Theory]
    [InlineData("32:24-30", "32", Agreement.Agrees)]
    [InlineData("32(4 Suppl 5):S24-S30", "32", Agreement.Agrees)]
    [InlineData("32:24-30", "033", Agreement.Disagrees)]
    [InlineData("32:24-30", "", Agreement.Silent)]
    public void The_volume_is_compared_as_a_number(string printed, string recorded, Agreement expected) =>
        Assert.Equal(
            expected,
            Printed.Against($"Smith J. {Title}. J Test 2005;{printed}.", Work("", Title, $"J Test | 2005 | {recorded}")).Volume.Agreement
        );

    [Theory]
    [InlineData("32:24-30", "24-30", Agreement.Agrees)]
    [InlineData("32:1425-37", "1425-1437", Agreement.Agrees)]
    [InlineData("32:S24–S30", "S24-S30", Agreement.Agrees)]
    [InlineData("32:e33693", "e33693", Agreement.Agrees)]
    [InlineData("32:33693", "e33693", Agreement.Agrees)]
    [InlineData("32:145", "145-145", Agreement.Agrees)]
    [InlineData("51:154–163", "153-163", Agreement.Nearly)]
    [InlineData("91:368–378", "4082-4085", Agreement.Disagrees)]
    [InlineData("91:368–378", "", Agreement.Silent)]
    public void Pages_agree_by_where_they_begin(string printed, string recorded, Agreement expected) =>
        Assert.Equal(
            expected,
            Printed.Against($"Smith J. {Title}. J Test 2005;{printed}.", Work("", Title, $"J Test | 2005 | | | {recorded}")).Pages.Agreement
        );

    [Theory]
    [InlineData("32(4):24-30", "4", Agreement.Agrees)]
    [InlineData("69(1):56-63", "1-2", Agreement.Agrees)]
    [InlineData("32(4):24-30", "9", Agreement.Disagrees)]
    [InlineData("32:24-30", "4", Agreement.Silent)]
    public void The_issue_speaks_where_both_name_it(string printed, string recorded, Agreement expected) =>
        Assert.Equal(
            expected,
            Printed.Against($"Smith J. {Title}. J Test 2005;{printed}.", Work("", Title, $"J Test | 2005 | | {recorded}")).Issue.Agreement
        );

    [Theory]
    [InlineData("J Test | 2005 | 32 | 4 | 24-30", 0)]
    [InlineData("J Test | 2005 | 32 | | ", 0)]
    [InlineData("", 0)]
    public void Numbers_that_a_complete_or_an_empty_record_explains_are_not_held_against_it(string place, int expected) =>
        Assert.Equal(expected, Printed.Against($"Smith J. {Title}. J Test 2005;32(4):24-30.", Work("", Title, place)).Unexplained);

    [Fact]
    public void Numbers_of_no_known_field_count_against_the_record() =>
        Assert.True(
            Printed
                .Against(
                    $"Smith J. {Title}. J Test 2005;32(4):24-30. Report 871, section 993.",
                    Work("", Title, "J Test | 2005 | 32 | 4 | 24-30")
                )
                .Unexplained > 0
        );
}
