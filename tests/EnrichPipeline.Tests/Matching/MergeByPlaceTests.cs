using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching;

public class MergeByPlaceTests
{
    private const string Telling = "Statistical methods for assessing agreement between two methods of clinical measurement";

    [Theory]
    [InlineData(
        "a volume that the two sources count in two ways",
        "Bland JM",
        Telling,
        "Lancet | 1986 | 327 | | 307-310",
        "Bland J.M.",
        "Lancet | 1986 | 1 | | 307-311",
        true
    )]
    [InlineData("the same volume", "Bland JM", Telling, "Lancet | 1986 | 1 | | 307-310", "", "Lancet | 1986 | 1 | | 307-311", true)]
    [InlineData(
        "another volume by another author",
        "Bland JM",
        Telling,
        "Lancet | 1986 | 327 | | 307-310",
        "Smith A",
        "Lancet | 1986 | 1 | | 307-311",
        false
    )]
    [InlineData(
        "another volume, another year",
        "Bland JM",
        Telling,
        "Lancet | 1986 | 327 | | 307-310",
        "Bland JM",
        "Lancet | 1987 | 1 | | 307-311",
        false
    )]
    [InlineData(
        "another volume under a short title",
        "Bland JM",
        "Measuring agreement in method",
        "Lancet | 1986 | 327 | | 307-310",
        "Bland JM",
        "Lancet | 1986 | 1 | | 307-311",
        false
    )]
    [InlineData("another page", "Bland JM", Telling, "Lancet | 1986 | 327 | | 307-310", "Bland JM", "Lancet | 1986 | 1 | | 371-380", false)]
    [InlineData("no volume", "Bland JM", Telling, "Lancet | 1986 | | | 307-310", "Bland JM", "Lancet | 1986 | 1 | | 307-311", false)]
    public void Two_records_stand_in_one_place(
        string why,
        string author,
        string title,
        string place,
        string otherAuthor,
        string otherPlace,
        bool expected
    )
    {
        _ = why;
        var (one, other) = (
            Work(author, title, place, doi: "10.1000/a"),
            Work(otherAuthor, title, otherPlace, pmid: "7") with
            {
                Source = SourceName.PubMed,
            }
        );
        Assert.Equal((expected, expected), (SameWork.CanMerge(one, other), SameWork.CanMerge(other, one)));
    }
}
