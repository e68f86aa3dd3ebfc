using EnrichPipeline.Matching.Scorers;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class NoticeTitlesTests
{
    private const string Title = "Vascular growth in mesentery of rats";

    [Theory]
    [InlineData($"RETRACTED: {Title}")]
    [InlineData($"RETRACTED ARTICLE: {Title}")]
    [InlineData($"Retracted Chapter – {Title}")]
    [InlineData($"{Title} [retracted article]")]
    [InlineData($"WITHDRAWN: {Title}")]
    [InlineData($"Withdrawn: {Title}")]
    [InlineData($"WITHDRAWN PAPER. {Title}")]
    [InlineData($"Article withdrawn: {Title}")]
    [InlineData($"{Title} (withdrawn)")]
    [InlineData($"REMOVED: {Title}")]
    public void What_a_publisher_wrote_to_the_title_of_an_article_is_taken_off(string title) =>
        Assert.Equal(Title, NoticeTitles.WithoutRetracted(title));

    [Theory]
    [InlineData($"Retraction: {Title}")]
    [InlineData($"Retraction Note to: {Title}")]
    [InlineData($"[Retracted] {Title}")]
    [InlineData($"Notice of Retraction: {Title}")]
    [InlineData("Withdrawn patients and what became of them")]
    [InlineData("Removed from the list")]
    [InlineData("Misconduct accounts for the majority of retracted scientific publications")]
    public void The_title_of_a_notice_or_of_another_work_stays(string title) => Assert.Equal(title, NoticeTitles.WithoutRetracted(title));

    [Theory]
    [
        InlineData("Correction to: growth of rats"),
        InlineData("Author correction: growth of rats"),
        InlineData("Publisher’s correction: growth of rats"),
        InlineData("Corrections")
    ]
    [
        InlineData("Corrigendum: growth of rats"),
        InlineData("Corrigenda to growth of rats"),
        InlineData("Erratum for growth of rats"),
        InlineData("Errata"),
        InlineData("Addendum: growth of rats")
    ]
    [
        InlineData("Amendment to growth of rats"),
        InlineData("Retraction: growth of rats"),
        InlineData("Retraction note to growth of rats"),
        InlineData("Notice of retraction"),
        InlineData("Partial retraction")
    ]
    [
        InlineData("Expression of concern: growth of rats"),
        InlineData("Reply to growth of rats"),
        InlineData("Authors' reply"),
        InlineData("Response: growth of rats"),
        InlineData("In reply")
    ]
    [
        InlineData("Re: growth of rats"),
        InlineData("Re. Growth of rats"),
        InlineData("Comment on growth of rats"),
        InlineData("Invited commentary on growth of rats"),
        InlineData("Comment: growth of rats")
    ]
    [
        InlineData("Translation: growth of rats"),
        InlineData("Summary of: growth of rats"),
        InlineData("Book review: growth of rats"),
        InlineData("Video abstract: growth of rats")
    ]
    [InlineData("Letter to the editor"), InlineData("Letter regarding growth of rats"), InlineData("“Reply to growth of rats”")]
    public void These_titles_are_about_another_work(string title) => Assert.True(NoticeTitles.IsNotice(title));

    [Theory]
    [
        InlineData("Growth of rats"),
        InlineData("Correction of scoliosis in rats"),
        InlineData("Corrective surgery in rats"),
        InlineData("Responses of rats")
    ]
    [
        InlineData("Letters and their order"),
        InlineData("Commentaries in rats"),
        InlineData("Replying rats"),
        InlineData("Translation of messages in rats"),
        InlineData("Review: growth of rats"),
        InlineData("Data from: growth of rats"),
        InlineData("Growth of rats: a correction"),
        InlineData("RETRACTED: growth of rats"),
        InlineData(""),
        InlineData(null)
    ]
    public void These_are_works_of_their_own(string? title) => Assert.False(NoticeTitles.IsNotice(title));

    [Theory]
    [InlineData("Growth of rats [version 2; peer review: 2 approved]", "Growth of rats")]
    [InlineData("Growth of rats [Version 12; referees: 1 approved]", "Growth of rats")]
    [InlineData("Growth of rats [version two]", "Growth of rats [version two]")]
    [InlineData("Growth of rats [version 2; peer review] in Basel", "Growth of rats [version 2; peer review] in Basel")]
    [InlineData("Growth of rats", "Growth of rats")]
    [InlineData(null, null)]
    public void The_version_behind_a_title_is_none_of_it(string? title, string? expected) =>
        Assert.Equal(expected, TitleVersionSuffix.RemoveFrom(title));
}
