using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Matching.Text;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class NumeralsTests
{
    [Theory]
    [
        InlineData("part"),
        InlineData("phase"),
        InlineData("type"),
        InlineData("class"),
        InlineData("stage"),
        InlineData("grade"),
        InlineData("group"),
        InlineData("study")
    ]
    [
        InlineData("paper"),
        InlineData("chapter"),
        InlineData("volume"),
        InlineData("section"),
        InlineData("series"),
        InlineData("note"),
        InlineData("report")
    ]
    public void A_lone_letter_after_a_word_that_is_numbered_is_a_numeral(string word)
    {
        Assert.True(Differ($"Growth of rats, {word} I", $"Growth of rats, {word} V"));
        Assert.False(Differ($"Growth of rats, {word} I", $"Growth of rats, {word} 1"));
    }

    [Theory]
    [InlineData("Coagulation factor X", "Coagulation factor V", false)] // letters, as in "factor B"
    [InlineData("X in rats", "V in rats", false)]
    [InlineData("Collagen II in rats", "Collagen III in rats", true)]
    [InlineData("II. Growth of rats", "III. Growth of rats", true)]
    [InlineData("Growth of rats: part II", "Growth of rats", true)]
    [InlineData("Lizards of Hawaii: II", "Lizards of Hawaii", true)]
    [InlineData("Growth of rats", "Growth of rats: part II", true)]
    [InlineData("Status in 2007", "Status in 2009", true)]
    [InlineData("Compound 50134", "Compound 50135", false)] // a number so long is a name
    [InlineData("ClustalW 2 aligns", "ClustalW2 aligns", false)]
    [InlineData("ClustalW2 aligns", "ClustalW 2 aligns", false)]
    [InlineData("ClustalW 2 aligns", "ClustalW3 aligns", true)]
    [InlineData("Growth of 12 rats", "Growth of twelve rats", true)]
    [InlineData("Growth of 12 rats", "Growth of 12 mice", false)]
    [InlineData("Growth of rats", "Growth of mice", false)]
    [InlineData("Diabetes type 2 in rats. Part 1", "Diabetes type 2 in rats. Part 2", true)]
    [InlineData("Nrf2 in rats. Part 1", "Nrf2 in rats. Part 2", true)]
    [InlineData("Part 1 and part 2 of it", "Part 2 and part 1 of it", false)]
    public void Numerals_tell_titles_apart(string a, string b, bool expected)
    {
        Assert.Equal(expected, Differ(a, b));
        Assert.Equal(expected, Differ(b, a));
    }

    [Fact]
    public void Only_the_words_of_the_title_are_looked_at()
    {
        var (title, text) = (WordList.Of("Phase II of it"), WordList.Of("5 Smith phase II of it 2005"));
        Assert.False(Numerals.Differ(title, 0, title.Count, text, 2, 6));
        Assert.True(Numerals.Differ(title, 0, title.Count, text, 0, 6));
        Assert.True(Numerals.Differ(title, 0, title.Count, text, 2, 7));
    }

    private static bool Differ(string a, string b) => Numerals.Differ(WordList.Of(a), WordList.Of(b));
}
