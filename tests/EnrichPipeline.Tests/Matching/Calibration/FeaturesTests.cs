using EnrichPipeline.Matching.Calibration;
using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Calibration;

public class FeaturesTests
{
    [Fact]
    public void Silence_is_zero_throughout()
    {
        var values = Of(Silent.All);
        Assert.Equal(1, values[(int)Feature.Always]);
        Assert.Equal(1, values.Sum());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.9, 0.5)]
    [InlineData(0.8, 0)]
    public void A_title_counts_from_where_it_is_nearly_found(double similarity, double expected) =>
        Assert.Equal(expected, Of(Feature.TitleSimilarity, Titled(new(Agreement.Nearly, similarity))), 9);

    [Theory]
    [InlineData(1, -2.321928)]
    [InlineData(4, -2.321928)]
    [InlineData(10, -1)]
    [InlineData(20, 0)]
    [InlineData(40, 1)]
    [InlineData(160, 3)]
    [InlineData(500, 3)]
    public void Each_doubling_of_a_titles_length_counts_one(int letters, double expected) =>
        Assert.Equal(expected, Of(Feature.TitleLength, Titled(Silent.Agrees, letters)), 6);

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(1, 0, 1, 0, 0)]
    [InlineData(0, 1, 0, 1, 0)]
    [InlineData(1, 2, 1, 2, 1)]
    [InlineData(2, 2, 2, 2, 2)]
    [InlineData(9, 9, 3, 3, 2)]
    public void Words_that_one_side_lacks_count_up_to_three_and_replaced_ones_up_to_two(
        int missing,
        int extra,
        double missed,
        double added,
        double replaced
    )
    {
        var values = Of(Silent.All with { Title = new(Silent.Nearly, Missing: missing, Extra: extra) });
        Assert.Equal(
            (missed, added, replaced),
            (values[(int)Feature.TitleMissing], values[(int)Feature.TitleExtra], values[(int)Feature.TitleReplaced])
        );
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.9, 0)]
    [InlineData(0.5, 0.4)]
    public void A_printed_title_that_goes_on_counts_from_a_tenth_on(double covered, double expected) =>
        Assert.Equal(expected, Of(Feature.TitleUncovered, Silent.All with { Title = new(Silent.Nearly, Covered: covered) }), 9);

    [Fact]
    public void The_difference_between_near_identical_titles_is_given_only_if_the_title_was_found()
    {
        var (found, lost) = (Apart(Silent.Nearly), Apart(Silent.Disagrees));
        Assert.Equal([1, 1, 1], [Of(Feature.TitleNumerals, found), Of(Feature.TitlePartial, found), Of(Feature.TitleTailsDiffer, found)]);
        Assert.Equal([0, 0, 0], [Of(Feature.TitleNumerals, lost), Of(Feature.TitlePartial, lost), Of(Feature.TitleTailsDiffer, lost)]);
        Assert.Equal((0, 0.5), (Of(Feature.TitleShared, found), Of(Feature.TitleShared, lost)));

        static FieldComparisons Apart(FieldComparison comparison) =>
            Silent.All with
            {
                Title = new(comparison, NumeralsDiffer: true, Partial: true, TailsDiffer: true, Shared: 0.5),
            };
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.4, 1)]
    [InlineData(0.625, 0.5)]
    public void A_title_that_is_not_there_at_all_counts_more_than_one_that_resembles(double similarity, double expected) =>
        Assert.Equal(expected, Of(Feature.TitleDisagrees, Titled(new(Agreement.Disagrees, similarity))), 9);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.75, 0)]
    [InlineData(0.7, 1)]
    public void Other_initials_of_the_same_name_are_told(double similarity, double expected) =>
        Assert.Equal(expected, Of(Feature.FirstAuthorInitials, Silent.All with { FirstAuthor = new(Agreement.Agrees, similarity) }));

    [Fact]
    public void A_misspelt_name_has_no_initials_to_differ() =>
        Assert.Equal(0, Of(Feature.FirstAuthorInitials, Silent.All with { FirstAuthor = new(Agreement.Nearly, 0.6) }));

    [Theory]
    [InlineData(Agreement.Agrees, 1, Feature.ContainerAgrees)]
    [InlineData(Agreement.Nearly, 0.94, Feature.ContainerAgrees)] // a misprint
    [InlineData(Agreement.Nearly, 0.9, Feature.ContainerNearly)]
    [InlineData(Agreement.Disagrees, 0.95, Feature.ContainerDisagrees)]
    internal void A_misprinted_journal_is_the_journal(Agreement agreement, double similarity, Feature expected) =>
        AssertOnly(Silent.All with { Container = new(agreement, similarity) }, expected);

    [Theory]
    [InlineData(Agreement.Agrees, 1, Feature.VolumeAgrees)]
    [InlineData(Agreement.Agrees, VolumeScorer.WeakSimilarity, Feature.VolumeAgreesWeakly)]
    [InlineData(Agreement.Disagrees, 0, Feature.VolumeDisagrees)]
    internal void A_volume_somewhere_in_the_text_is_another_matter(Agreement agreement, double similarity, Feature expected) =>
        AssertOnly(Silent.All with { Volume = new(agreement, similarity) }, expected);

    [Theory]
    [InlineData(Agreement.Agrees, 1, Feature.PagesAgree)]
    [InlineData(Agreement.Agrees, PagesScorer.OtherEnd, Feature.PagesAgree)]
    [InlineData(Agreement.Agrees, PagesScorer.WeakSimilarity, Feature.PagesAgreeWeakly)]
    [InlineData(Agreement.Nearly, 0.5, Feature.PagesNearly)]
    [InlineData(Agreement.Disagrees, 0, Feature.PagesDisagree)]
    internal void A_page_somewhere_in_the_text_is_another_matter(Agreement agreement, double similarity, Feature expected) =>
        AssertOnly(Silent.All with { Pages = new(agreement, similarity) }, expected);

    [Fact]
    public void Each_field_has_its_own_place()
    {
        AssertOnly(Silent.All with { FirstAuthor = Silent.Agrees }, Feature.FirstAuthorAgrees);
        AssertOnly(Silent.All with { FirstAuthor = Silent.Nearly }, Feature.FirstAuthorNearly);
        AssertOnly(Silent.All with { OtherAuthors = Silent.Agrees }, Feature.OtherAuthorsShare);
        AssertOnly(Silent.All with { OtherAuthors = Silent.Disagrees }, Feature.OtherAuthorsDisagree);
        AssertOnly(Silent.All with { Year = Silent.Agrees }, Feature.YearAgrees);
        AssertOnly(Silent.All with { Year = Silent.Nearly }, Feature.YearNearly);
        AssertOnly(Silent.All with { Year = Silent.Disagrees }, Feature.YearDisagrees);
        AssertOnly(Silent.All with { Issue = Silent.Agrees }, Feature.IssueAgrees);
        AssertOnly(Silent.All with { Issue = Silent.Disagrees }, Feature.IssueDisagrees);
        AssertOnly(
            Silent.All with
            {
                Title = new(Silent.Agrees, 20),
                FirstAuthor = Silent.Disagrees,
            },
            Feature.TitleSimilarity,
            Feature.FirstAuthorDisagrees
        );
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(9, 3)]
    public void Of_unexplained_numbers_three_count(int unexplained, double expected) =>
        Assert.Equal(expected, Of(Feature.Unexplained, Silent.All with { Unexplained = unexplained }));

    [Fact]
    public void Journal_volume_and_page_together_are_the_place_of_one_work()
    {
        var place = Silent.All with { Container = Silent.Nearly, Volume = Silent.Agrees, Pages = Silent.Agrees };
        Assert.Equal(1, Of(Feature.Place, place));
        Assert.Equal(0, Of(Feature.Place, place with { Container = default }));
        Assert.Equal(0, Of(Feature.Place, place with { Volume = default }));
        Assert.Equal(0, Of(Feature.Place, place with { Pages = Silent.Nearly }));
    }

    [Fact]
    public void Another_author_counts_more_where_the_title_does_not_agree()
    {
        Assert.Equal(0, Of(Feature.OtherTitleAndAuthor, Silent.All with { Title = new(Silent.Agrees), FirstAuthor = Silent.Disagrees }));
        Assert.Equal(1, Of(Feature.OtherTitleAndAuthor, Silent.All with { Title = new(Silent.Nearly), FirstAuthor = Silent.Disagrees }));
        Assert.Equal(0, Of(Feature.OtherTitleAndAuthor, Silent.All with { Title = new(Silent.Nearly), FirstAuthor = Silent.Nearly }));
    }

    [Theory]
    [InlineData("author"), InlineData("container"), InlineData("year"), InlineData("volume"), InlineData("pages")]
    public void One_disagreement_is_a_slip_and_two_are_not(string field)
    {
        Assert.Equal(0, Of(Feature.TwoDisagreements, Against(Silent.All, field)));
        foreach (var other in new[] { "author", "container", "year", "volume", "pages" }.Where(other => other != field))
            Assert.Equal(1, Of(Feature.TwoDisagreements, Against(Against(Silent.All, field), other)));
    }

    private static FieldComparisons Against(FieldComparisons comparisons, string field) => field switch
    {
        "author" => comparisons with { FirstAuthor = Silent.Disagrees },
        "container" => comparisons with { Container = Silent.Disagrees },
        "year" => comparisons with { Year = Silent.Disagrees },
        "volume" => comparisons with { Volume = Silent.Disagrees },
        _ => comparisons with { Pages = Silent.Disagrees },
    };

    private static void AssertOnly(FieldComparisons comparisons, params Feature[] expected) =>
        Assert.Equal([Feature.Always, .. expected], Enum.GetValues<Feature>().Where(feature => Of(feature, comparisons) != 0));

    private static FieldComparisons Titled(FieldComparison comparison, int letters = 20) =>
        Silent.All with
        {
            Title = new(comparison, letters),
        };

    private static double Of(Feature feature, FieldComparisons comparisons) => Of(comparisons)[(int)feature];

    private static double[] Of(FieldComparisons comparisons)
    {
        var values = Enumerable.Repeat(9.0, Features.Count).ToArray();
        Features.Fill(comparisons, values);
        return values;
    }
}
