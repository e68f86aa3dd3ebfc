using EnrichPipeline.Matching.Text;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Text;

public class WordTests
{
    /// <summary>A word one letter shorter than the longest that is compared.</summary>
    private const string Longest = "pneumonoultramicroscopicsilicovolcanoco";

    [Theory]
    [InlineData("norby", "norrby", 1, true)]
    [InlineData("teh", "the", 1, true)]
    [InlineData("smith", "schmidt", 2, false)]
    [InlineData("same", "same", 0, true)]
    [InlineData("", "a", 1, true)]
    [InlineData("x", "abc", 2, false)]
    [InlineData("abcd", "badc", 1, false)] // two swaps
    [InlineData("abcd", "badc", 2, true)]
    [InlineData(Longest + "a", Longest + "b", 1, true)]
    [InlineData(Longest + "ab", Longest + "ac", 2, false)] // longer words are not compared
    public void Words_are_within_so_many_slips(string a, string b, int edits, bool expected)
    {
        Assert.Equal(expected, WordDistance.Within(a, b, edits));
        Assert.Equal(expected, WordDistance.Within(b, a, edits));
    }

    [Theory]
    [InlineData(4, 0), InlineData(5, 1), InlineData(8, 1), InlineData(9, 2)]
    public void A_longer_word_may_hold_more_slips(int length, int slips) => Assert.Equal(slips, WordDistance.Allowed(length));

    [Theory]
    [InlineData("natl", "national", true)]
    [InlineData("j", "journal", true)]
    [InlineData("dtsch", "deutsche", true)]
    [InlineData("clin", "clinical", true)]
    [InlineData("cancer", "clinical", false)]
    [InlineData("med", "medicine", true)]
    [InlineData("physiol", "physics", false)]
    public void A_word_abbreviates_another(string a, string b, bool expected) =>
        Assert.Equal(expected, Abbreviation.Compare(a, b) == 1);

    [Theory]
    [InlineData("e033693", "33693")]
    [InlineData("605s", "605")]
    [InlineData("000", "0")]
    [InlineData("abc", "")]
    public void A_number_is_its_digits(string word, string expected) =>
        Assert.Equal(expected, Number.SignificantDigits(word).ToString());
}
