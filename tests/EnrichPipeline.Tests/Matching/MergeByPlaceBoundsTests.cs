using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching;

/// <summary>Tests how far two records of one work may differ, and that they may not differ further.</summary>
public sealed class MergeByPlaceBoundsTests
{
    private const string Title = "Statistical methods for assessing agreement";

    private static readonly BibliographicRecord _one = Work("Bland JM", Title, "Lancet | 1986 | 1 | | 307-310");

    [Theory]
    [InlineData("1987", true)]
    [InlineData("1985", true)]
    [InlineData("1988", false)]
    [InlineData("1984", false)]
    [InlineData("1990/1987", true)]
    [InlineData("", false)]
    public void Years_lie_one_apart_at_most(string years, bool expected)
    {
        var other = Work("Bland JM", Title, $"Lancet | {years} | 1 | | 307-310");

        Assert.Equal((expected, expected), (CanMerge(_one, other), CanMerge(other, _one)));
    }

    [Theory]
    [InlineData("Abcde fghij klmno pqrst", true)]
    [InlineData("Abcde fghij klmno pqrs", false)]
    public void A_title_of_fewer_than_twenty_letters_tells_nothing(string title, bool expected) =>
        Assert.Equal(expected, CanMerge(_one with { Title = title }, _one with { Title = title }));

    [Theory]
    [InlineData("Statistical methods for measuring agreement")]
    [InlineData(null)]
    public void Another_title_in_the_same_place_is_another_work(string? title)
    {
        var other = _one with { Title = title };

        Assert.Equal((false, false), (CanMerge(_one, other), CanMerge(other, _one)));
    }

    [Fact]
    public void Blanks_that_markup_swallowed_and_case_make_no_other_title() =>
        Assert.True(CanMerge(_one, _one with { Title = "Statisticalmethods for assessing AGREEMENT" }));

    [Theory]
    [InlineData("S307-S310", "s307", true)]
    [InlineData("S307-S310", null, false)]
    [InlineData(null, null, false)]
    public void The_first_page_is_known_and_the_same_whatever_its_case(string? pages, string? others, bool expected) =>
        Assert.Equal(expected, CanMerge(_one with { Pages = pages }, _one with { Pages = others }));

    [Fact]
    public void Volumes_may_differ_in_case() =>
        Assert.True(CanMerge(_one with { Volume = "1a" }, _one with { Volume = "1A" }));

    private static bool CanMerge(BibliographicRecord crossRef, BibliographicRecord pubMed) =>
        SameWork.CanMerge(crossRef with { Source = SourceName.CrossRef }, pubMed with { Source = SourceName.PubMed });
}
