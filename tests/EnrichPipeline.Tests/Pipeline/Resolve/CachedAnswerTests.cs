using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests which questions a cached answer answers.</summary>
public sealed class CachedAnswerTests
{
    private static readonly AnswerCacheKey _key = new("question", "text");

    [Theory]
    [InlineData(CachedAnswer.CurrentSchemaVersion, "question", "text", Verdict.Matched, true)]
    [InlineData(CachedAnswer.CurrentSchemaVersion, "question", "another text", Verdict.Matched, true)]
    [InlineData(CachedAnswer.CurrentSchemaVersion, "question", "text", Verdict.NotFound, true)]
    [InlineData(CachedAnswer.CurrentSchemaVersion, "question", "another text", Verdict.NotFound, false)]
    [InlineData(CachedAnswer.CurrentSchemaVersion, "question", "another text", Verdict.Probable, false)]
    [InlineData(CachedAnswer.CurrentSchemaVersion, "another question", "text", Verdict.Matched, false)]
    [InlineData(CachedAnswer.CurrentSchemaVersion - 1, "question", "text", Verdict.Matched, false)]
    [InlineData(CachedAnswer.CurrentSchemaVersion + 1, "question", "text", Verdict.Matched, false)]
    public void A_hit_answers_its_question_and_a_miss_only_of_the_very_same_text(
        int schema,
        string question,
        string text,
        Verdict verdict,
        bool answers
    ) => Assert.Equal(answers, new CachedAnswer(schema, question, text, default, verdict, []).Answers(_key));

    [Fact]
    public void An_entry_without_records_answers_nothing()
    {
        var read = AnswerJson.Read(
            """{"schemaVersion":2,"key":"question","text":"text","askedAt":"2026-11-01T12:00:00+00:00","verdict":"matched"}"""u8
        );

        Assert.NotEqual(true, read?.Answers(_key));
    }

    [Theory]
    [InlineData("Shaw NM: Juvenile ground squirrels. Anim Behav 1998, 55:451–460.")]
    [InlineData("Hare JF: Juvenile tree squirrels. Anim Behav 1998, 55:451–460.")]
    [InlineData("Hare JF: Juvenile ground squirrels. Anim Behav 1999, 55:451–460.")]
    [InlineData("Hare JF: Juvenile ground squirrels. Anim Behav 1998, 56:451–460.")]
    [InlineData("Hare JF: Juvenile ground squirrels. Anim Behav 1998, 55:452–460.")]
    [InlineData("Hare JF: Juvenile ground squirrels. Anim Behav 1998, 55:451–460. PMID: 9480713")]
    public void Another_author_title_place_or_id_is_another_question(string printed) =>
        Assert.NotEqual(Key("Hare JF: Juvenile ground squirrels. Anim Behav 1998, 55:451–460.").Question, Key(printed).Question);

    [Fact]
    public void Journal_styles_share_a_question_and_not_a_text()
    {
        var (one, other) = (
            Key("Hare JF: Juvenile ground squirrels. Anim Behav 1998, 55:451–460."),
            Key("Hare JF. Juvenile Ground Squirrels. Animal Behaviour. 1998;55(2):451-60.")
        );

        Assert.Equal(one.Question, other.Question);
        Assert.NotEqual(one.Text, other.Text);
    }

    private static AnswerCacheKey Key(string printed) => AnswerCacheKey.Of(printed, CitationParser.Parse(printed), "sources");
}
