using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests which words of a title are searched for, and with which other fields.</summary>
public sealed class TitleQuestionsTests
{
    private static readonly Citation _citation = new()
    {
        Kind = CitationKind.Article,
        Authors = [new("Müller", "JF"), new("Murie", "JO")],
        Title = "Squirrels discriminate callers",
        Year = 1998,
        Volume = "55",
        Pages = "451-460",
    };

    [Theory]
    [InlineData("the longest first", "Squirrels discriminate callers", "discriminate squirrels callers")]
    [InlineData("as long ones by the alphabet", "Zebra house mouse", "house mouse zebra")]
    [InlineData("four at most", "Zebra house mouse tiger horse", "horse house mouse tiger")]
    [InlineData("each once, whatever its case", "Mouse mouse house HOUSE tiger", "house mouse tiger")]
    [InlineData("none under five letters", "Four mice from house zebra tiger", "house tiger zebra")]
    [InlineData("none with a digit in it", "CXCR45 p53abc house zebra tiger", "house tiger zebra")]
    [InlineData("none in other letters", "Белки house zebra tiger", "house tiger zebra")]
    [InlineData("accents are no other letters", "Zèbre house tiger", "house tiger zebre")]
    public void The_most_distinctive_words_are_asked(string why, string title, string words)
    {
        _ = why;
        Assert.Equal(words, string.Join(' ', Asked(_citation with { Title = title }).TitleWords));
    }

    [Fact]
    public void Author_and_first_page_are_asked_beside_them()
    {
        var question = Asked(_citation);

        Assert.Equal(("muller", "55", "451"), (question.FamilyName, question.Volume, question.FirstPage));
    }

    [Theory]
    [InlineData("House mouse tiger zebra", true, null)]
    [InlineData("House mouse tiger", true, 1998)]
    [InlineData("House mouse tiger zebra", false, 1998)]
    [InlineData("House mouse tiger", false, 1998)]
    [InlineData("Mouse", true, 1998)]
    public void The_year_is_asked_too_unless_there_are_four_words_and_an_author(string title, bool hasAuthor, int? year) =>
        Assert.Equal(year, Asked(_citation with { Title = title, Authors = hasAuthor ? _citation.Authors : [] }).Year);

    [Theory]
    [InlineData("Mouse tiger")]
    [InlineData(null)]
    public void Fewer_than_three_words_are_not_asked_where_the_place_is_known(string? title)
    {
        var question = Asked(_citation with { Title = title });

        Assert.Empty(question.TitleWords);
        Assert.Equal(("muller", "55", "451"), (question.FamilyName, question.Volume, question.FirstPage));
    }

    [Theory]
    [InlineData(false, "55", "451")]
    [InlineData(true, null, "451")]
    [InlineData(true, "55", null)]
    public void Few_words_and_half_a_place_are_no_question(bool hasAuthor, string? volume, string? pages) =>
        Assert.Null(
            TitleQuestions.For(
                _citation with
                {
                    Title = "Mouse tiger",
                    Authors = hasAuthor ? _citation.Authors : [],
                    Volume = volume,
                    Pages = pages,
                }
            )
        );

    [Fact]
    public void Three_words_need_no_place() =>
        Assert.Equal(["house", "mouse", "tiger"], Asked(new Citation { Title = "House mouse tiger" }).TitleWords);

    [Theory]
    [InlineData(CitationKind.Article, true)]
    [InlineData(CitationKind.Unknown, true)]
    [InlineData(CitationKind.Book, false)]
    [InlineData(CitationKind.Abstract, false)]
    [InlineData(CitationKind.Preprint, false)]
    public void Only_what_may_be_an_article_is_asked_of_PubMed(CitationKind kind, bool expected) =>
        Assert.Equal(expected, TitleQuestions.For(_citation with { Kind = kind }) is not null);

    private static WorkQuery Asked(Citation citation) => TitleQuestions.For(citation)!;
}
