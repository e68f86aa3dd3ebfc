using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class VolumeScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("2005;32(4):24-30", "32", Agreement.Agrees, 1, "32", "32")]
    [InlineData("2005;32(4):24-30", "032", Agreement.Agrees, 1, "32", "032")]
    [InlineData("2005;32(4):24-30", "33", Agreement.Disagrees, 0, "32", "33")]
    [InlineData("2005;32(4):24-30", "2005", Agreement.Agrees, 0.7, "2005", "2005")] // numbered by the year
    [InlineData("2005;32(4):24-30", "4", Agreement.Disagrees, 0, "32", "4")] // the issue is no volume
    [InlineData("2005;32(4):24-30", "24", Agreement.Disagrees, 0, "32", "24")] // nor is the page
    [InlineData("2005;32(4):24-30", "XXXII", Agreement.Disagrees, 0, "32", "XXXII")]
    [InlineData("2005;32(4):24-30", "", Agreement.Silent, 0, "32", null)]
    public void The_volume_stands_in_its_own_place(
        string printed,
        string recorded,
        Agreement agreement,
        double similarity,
        string? shown,
        string? against
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, shown, against),
            Printed.Against($"Smith J. {Title}. J Test {printed}.", Work("", Title, $"J Test | 2005 | {recorded}")).Volume
        );

    [Theory]
    [InlineData("XXXII", "xxxii", Agreement.Agrees, 1)]
    [InlineData("XXXII", "xxxi", Agreement.Disagrees, 0)]
    public void Volumes_without_digits_are_compared_letter_by_letter(
        string printed,
        string recorded,
        Agreement agreement,
        double similarity
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, printed, recorded),
            Printed
                .Against(
                    $"Smith J. {Title}. J Test {printed}, 24.",
                    new() { Title = Title, Volume = printed },
                    Work("", Title, $"J Test | | {recorded}")
                )
                .Volume
        );

    [Theory]
    [InlineData("J Test, no. 32, p 24", "32", Agreement.Agrees, 0.7, "32")]
    [InlineData("J Test, no. 32, p 24", "24", Agreement.Agrees, 0.7, "24")] // nothing is parsed, so nothing is taken
    [InlineData("J Test, no. 32, p 24", "33", Agreement.Silent, 0, null)]
    public void A_volume_that_was_not_parsed_agrees_less(
        string place,
        string recorded,
        Agreement agreement,
        double similarity,
        string? shown
    ) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, shown, recorded),
            Printed
                .Against(
                    $"Smith J. {Title}. {place}.",
                    new Citation { Title = Title, Pages = "24" },
                    Work("", Title, $"J Test | | {recorded}")
                )
                .Volume
        );

    [Fact]
    public void A_number_of_the_title_is_no_volume()
    {
        const string Trial = "Survival after lenalidomide in trial 009";
        Assert.Equal(
            Agreement.Disagrees,
            Printed.Against($"Smith J. {Trial}. J Test 2005;32:24-30.", Work("", Trial, "J Test | 2005 | 9")).Volume.Agreement
        );
    }
}
