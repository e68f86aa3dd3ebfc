using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

public sealed class AnswerCacheKeyTests
{
    private const string Sources = "https://api.crossref.org https://eutils.ncbi.nlm.nih.gov/entrez/eutils";

    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_sandbox_never_answers_for_the_public_services() =>
        Assert.NotEqual(
            Key("Norby K: A title of some length. J Test 1996.").Question,
            Key("Norby K: A title of some length. J Test 1996.", "http://127.0.0.1:5000").Question
        );

    [Theory]
    [InlineData("See the annual report of the library, 1996", "SEE  the Annual Report of the Library; 1996.")]
    public void Case_and_punctuation_ask_nothing_new(string one, string other) => Assert.Equal(Key(one), Key(other));

    [Theory]
    [InlineData("A report, 10.1000/ab.c", "A report, 10.1000/ab-c")]
    [InlineData("See the annual report of the library, 1996", "See the annual report of the library, 1997")]
    public void Other_ids_or_words_are_another_question(string one, string other) =>
        Assert.NotEqual(Key(one).Question, Key(other).Question);

    [Theory]
    [InlineData(Verdict.Matched, 29, true)]
    [InlineData(Verdict.Matched, 30, false)]
    [InlineData(Verdict.Matched, -31, false)]
    [InlineData(Verdict.NotFound, 2, true)]
    [InlineData(Verdict.NotFound, 3, false)]
    [InlineData(Verdict.Probable, 3, false)]
    public void Hits_live_longer_than_misses(Verdict verdict, int days, bool fresh) =>
        Assert.Equal(fresh, new CachedAnswer(1, "", "", _now.AddDays(-days), verdict, []).IsFresh(_now, new CacheOptions()));

    [Fact]
    public void An_entry_lies_where_no_runs_folder_can() =>
        Assert.Matches("^known/[0-9a-f]{2}/[0-9a-f]{64}[.]json$", Key("See the annual report of the library, 1996").BlobName);

    private static AnswerCacheKey Key(string text, string sources = Sources) =>
        AnswerCacheKey.Of(text, CitationParser.Parse(text), sources);
}
