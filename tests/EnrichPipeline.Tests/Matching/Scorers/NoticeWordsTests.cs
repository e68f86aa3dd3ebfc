using EnrichPipeline.Matching.Scorers;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class NoticeWordsTests
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
    public void What_a_publisher_wrote_to_the_title_of_an_article_is_taken_off(string title) => Assert.Equal(Title, NoticeWords.WithoutRetracted(title));

    [Theory]
    [InlineData($"Retraction: {Title}")]
    [InlineData($"Retraction Note to: {Title}")]
    [InlineData($"[Retracted] {Title}")]
    [InlineData($"Notice of Retraction: {Title}")]
    [InlineData("Withdrawn patients and what became of them")]
    [InlineData("Removed from the list")]
    [InlineData("Misconduct accounts for the majority of retracted scientific publications")]
    public void The_title_of_a_notice_or_of_another_work_stays(string title) => Assert.Equal(title, NoticeWords.WithoutRetracted(title));
}
