using EnrichPipeline.Citations;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55:451-460", "Anim Behav", "1998", "55", "hare jf")]
    public void Without_the_page_a_place_is_its_journal_year_volume_and_author(
        string printed,
        string journal,
        string year,
        string volume,
        string author
    ) => Assert.Equal(
        new JournalCoordinates(journal, year, volume, null, author), CoordinatesReader.WithoutPage(CitationParser.Parse(printed)));

    [Theory]
    [InlineData("Squirrels discriminate among callers. Anim Behav 1998;55:451-460.")]
    [InlineData("Hare JF (1998) Squirrels discriminate among callers. Anim Behav 55")]
    public void Without_author_or_page_there_is_nothing_more_to_ask(string printed) =>
        Assert.Null(CoordinatesReader.WithoutPage(CitationParser.Parse(printed)));

    [Fact]
    public void The_four_longest_words_and_an_author_need_no_year()
    {
        var question = TitleQuestions.For(
            CitationParser.Parse(
                "Hare JF (1998) Juvenile ground squirrels discriminate among individual alarm callers. Anim Behav 55:451-460"
            )
        )!;
        Assert.Equal(["discriminate", "individual", "squirrels", "juvenile"], question.TitleWords);
        Assert.Equal(("hare", null, "55", "451"), (question.FamilyName, question.Year, question.Volume, question.FirstPage));
    }

    [Fact]
    public void A_title_of_few_words_is_asked_by_its_place_alone()
    {
        var question = TitleQuestions.For(
            CitationParser.Parse("Klareskog L, Catrina AI, Paget S: Rheumatoid arthritis. Lancet 2009, 373:659-672.")
        )!;
        Assert.Empty(question.TitleWords);
        Assert.Equal(("klareskog", "373", "659"), (question.FamilyName, question.Volume, question.FirstPage));
    }

    [Fact]
    public void Neither_words_nor_a_place_are_no_question() =>
        Assert.Null(TitleQuestions.For(CitationParser.Parse("Klareskog L: Rheumatoid arthritis. Lancet 2009.")));
}
