using EnrichPipeline.Matching.Calibration;
using EnrichPipeline.Matching.Scorers;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Calibration;

public class ConfidenceTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    private static readonly Dictionary<string, (FieldComparisons FieldComparisons, double Most)> _caps = new()
    {
        ["nothing against it"] = (Silent.Supported, 1),
        ["a notice"] = (Silent.Supported with { TypeConflict = TypeConflict.Notice }, 0.02),
        ["an issue of a journal"] = (Silent.Supported with { TypeConflict = TypeConflict.Container }, 0.02),
        ["a notice whose DOI is printed"] = (Silent.Supported with { TypeConflict = TypeConflict.Notice, Doi = Silent.Agrees }, 0.02),
        ["the paper for the abstract"] = (Silent.Supported with { TypeConflict = TypeConflict.PaperForAbstract }, 0.4),
        ["the preprint for the article"] = (Silent.Supported with { TypeConflict = TypeConflict.PreprintForArticle }, 0.4),
        ["the preprint whose DOI is printed"] = (
            Silent.Supported with
            {
                TypeConflict = TypeConflict.PreprintForArticle,
                Doi = Silent.Agrees,
            },
            1
        ),
        ["the abstract whose PMID is printed"] = (
            Silent.Supported with
            {
                TypeConflict = TypeConflict.AbstractForPaper,
                Pmid = Silent.Agrees,
            },
            1
        ),
        ["two supports"] = (Silent.Supported with { Year = default }, 0.4),
        ["two supports and the DOI"] = (Silent.Supported with { Year = default, Doi = Silent.Agrees }, 1),
        ["two supports and the PMID"] = (Silent.Supported with { Year = default, Pmid = Silent.Agrees }, 1),
        ["two supports and another DOI"] = (Silent.Supported with { Year = default, Doi = Silent.Disagrees }, 0.4),
        ["another journal"] = (Silent.Supported with { Container = Silent.Disagrees }, 0.6),
        ["another journal, the same volume"] = (Silent.Supported with { Container = Silent.Disagrees, Volume = Silent.Agrees }, 1),
        ["another journal and page, the same volume"] = (
            Silent.Supported with { Container = Silent.Disagrees, Volume = Silent.Agrees, Pages = Silent.Disagrees }, 0.6),
        ["another journal, the same page"] = (Silent.Supported with { Container = Silent.Disagrees, Pages = Silent.Agrees }, 1),
        ["another journal, nearly the same page"] = (Silent.Supported with { Container = Silent.Disagrees, Pages = Silent.Nearly }, 0.6),
        ["a DOI of another title and other pages"] = (
            Silent.Supported with
            {
                Title = new(Silent.Disagrees),
                Pages = Silent.Disagrees,
                Doi = Silent.Agrees,
            },
            0.4
        ),
        ["a DOI of another title in the printed place"] = (
            Silent.Supported with
            {
                Title = new(Silent.Disagrees),
                Volume = Silent.Agrees,
                Pages = Silent.Agrees,
                Doi = Silent.Agrees,
            },
            0.6
        ),
        ["the review of a book by another author, whose DOI is printed"] = (
            Silent.Supported with
            {
                TypeConflict = TypeConflict.ArticleForOtherForm,
                FirstAuthor = Silent.Disagrees,
                Doi = Silent.Agrees,
            },
            0.4
        ),
        ["another volume and other pages"] = (Silent.Supported with { Volume = Silent.Disagrees, Pages = Silent.Disagrees }, 0.6),
        ["another volume, the same pages"] = (Silent.Supported with { Volume = Silent.Disagrees, Pages = Silent.Agrees }, 1),
        ["part II for part I"] = (Silent.Supported with { Title = new(Silent.Nearly, NumeralsDiffer: true) }, 0.6),
        ["part II for part I in the printed place"] = (
            Silent.Supported with
            {
                Title = new(Silent.Nearly, NumeralsDiffer: true),
                Volume = Silent.Agrees,
                Pages = Silent.Agrees,
            },
            1
        ),
        ["men for women"] = (Silent.Supported with { Title = new(Silent.Nearly) { Opposed = true } }, 0.6),
        ["men for women, the DOI"] = (Silent.Supported with { Title = new(Silent.Nearly) { Opposed = true }, Doi = Silent.Agrees }, 0.6),
        ["another version"] = (Silent.Supported with { TypeConflict = TypeConflict.OtherVersion }, 0.6),
        ["a dataset for the article"] = (Silent.Supported with { TypeConflict = TypeConflict.OtherFormForArticle }, 0.4),
        ["two references in one text"] = (Silent.Supported with { TextHasTwoReferences = true }, 0.6),
        ["another journal, the DOI"] = (Silent.Supported with { Container = Silent.Disagrees, Doi = Silent.Agrees }, 1),
        ["another journal, the PMID"] = (Silent.Supported with { Container = Silent.Disagrees, Pmid = Silent.Agrees }, 1),
    };

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.731)]
    [InlineData(-1, 0.269)]
    [InlineData(1000, 1)]
    [InlineData(-1000, 0)]
    public void A_single_candidate_is_the_work_or_none_is(double score, double expected) =>
        Assert.Equal(expected, Of(score, Silent.Supported)[0], 3);

    [Fact]
    public void Rivals_share_what_there_is_with_none_of_them()
    {
        var (one, other) = (Named("One of two works that fit"), Named("Another of two works that fit"));
        Assert.Equal([1 / 3.0, 1 / 3.0], Of(0, one, other));
        Assert.Equal([0.25, 0.25, 0.25], Of(0, one, other, Named("The third of the works that fit")));
    }

    [Fact]
    public void A_record_of_the_same_work_is_no_rival()
    {
        var (crossRef, pubMed) = (Named(Title), Named(Title));
        Assert.Equal([0.5, 0.5], Of(0, crossRef, pubMed));
        Assert.Equal([0.5, 0.5, 0.5], Of(0, crossRef, pubMed, Named(Title)));
        Assert.Equal([1 / 3.0, 1 / 3.0, 1 / 3.0], Of(0, crossRef, pubMed, Named("Another of two works that fit")));
    }

    [Fact]
    public void Of_two_records_of_one_work_the_better_counts_against_a_rival()
    {
        var (better, worse, rival) = (
            Named(Title) with
            {
                Unexplained = 2,
            },
            Named(Title) with
            {
                Unexplained = 1,
            },
            Named("Another of two works that fit")
        );
        var weights = Only(Feature.Unexplained, Math.Log(2));
        foreach (var order in new[] { new[] { better, worse, rival }, [rival, worse, better] })
            Assert.Equal(1 / 6.0, Confidence.Of(order, weights)[Array.IndexOf(order, rival)], 9);
    }

    public static TheoryData<string> Caps => [.. _caps.Keys];

    [Theory]
    [MemberData(nameof(Caps))]
    public void However_well_it_scores_some_things_forbid_to_be_sure(string what)
    {
        var (comparisons, most) = _caps[what];
        Assert.True(Math.Abs(Of(1000, comparisons)[0] - most) < 1e-6, what);
        Assert.Equal(0.005, Of(-5.293, comparisons with { Doi = default, Pmid = default })[0], 3);
    }

    [Theory]
    [InlineData(false, false, false, false, 0)]
    [InlineData(true, false, false, false, 6)]
    [InlineData(false, true, false, false, 6)]
    [InlineData(false, false, true, false, -3)]
    [InlineData(false, false, false, true, -3)]
    [InlineData(true, false, false, true, 6)] // a neighbour's PMID beside the right DOI
    public void A_printed_identifier_outweighs_most_of_the_rest(bool doi, bool pmid, bool otherDoi, bool otherPmid, double expected)
    {
        var comparisons = Silent.All with
        {
            Doi = doi ? Silent.Agrees : otherDoi ? Silent.Disagrees : default,
            Pmid = pmid ? Silent.Agrees : otherPmid ? Silent.Disagrees : default,
        };
        Assert.Equal(expected, Weights.Score(comparisons, new double[Features.Count]));
    }

    [Fact]
    public void Nothing_that_disagrees_weighs_for_a_record_and_nothing_that_agrees_against_it()
    {
        Assert.Equal(Features.Count, Weights.Fitted.Length);
        foreach (var feature in Enum.GetValues<Feature>())
        {
            var weight = Weights.Fitted[(int)feature];
            if (feature.ToString().Contains("Disagree", StringComparison.Ordinal))
                Assert.True(weight <= 0, $"{feature} {weight}");
            else if (feature.ToString().Contains("Agree", StringComparison.Ordinal))
                Assert.True(weight >= 0, $"{feature} {weight}");
        }
    }

    private static FieldComparisons Named(string title) =>
        Silent.Supported with
        {
            Record = Work("Norrby K", title, "Microvasc Res | 1996 | 51 | | 153-163"),
        };

    private static double[] Of(double score, params FieldComparisons[] comparisons) =>
        Confidence.Of(comparisons, Only(Feature.Always, score));

    private static double[] Only(Feature feature, double weight)
    {
        var weights = new double[Features.Count];
        weights[(int)feature] = weight;
        return weights;
    }
}
