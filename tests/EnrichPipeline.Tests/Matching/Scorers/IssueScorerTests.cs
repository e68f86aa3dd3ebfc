using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class IssueScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData("4", "4", Agreement.Agrees, 1)]
    [InlineData("4", "04", Agreement.Agrees, 1)]
    [InlineData("1-2", "2", Agreement.Agrees, 1)]
    [InlineData("2", "1-2", Agreement.Agrees, 1)]
    [InlineData("4 Suppl 5", "Suppl 5", Agreement.Agrees, 1)]
    [InlineData("4", "9", Agreement.Disagrees, 0)]
    [InlineData("1-2", "3-4", Agreement.Disagrees, 0)]
    [InlineData("Suppl", "4", Agreement.Silent, 0)]
    [InlineData("4", "Suppl", Agreement.Silent, 0)]
    [InlineData("4", null, Agreement.Silent, 0)]
    [InlineData(null, "4", Agreement.Silent, 0)]
    public void One_common_number_makes_the_same_issue(string? printed, string? recorded, Agreement agreement, double similarity) =>
        Assert.Equal(
            new FieldComparison(agreement, similarity, printed, recorded),
            Printed
                .Against(
                    $"Smith J. {Title}. J Test 2005;32({printed}):24.",
                    new() { Title = Title, Issue = printed },
                    Work("", Title, "J Test") with
                    {
                        Issue = recorded,
                    }
                )
                .Issue
        );
}
