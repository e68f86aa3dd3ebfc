using EnrichPipeline.Matching.Text;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Text;

public sealed class ContainerNameTests
{
    private const string Pnas = "Proceedings of the National Academy of Sciences";

    public static TheoryData<string> SmallWords =>
        [.. "of the and in for on to a an de la le des du der die das und für et y e del di van voor".Split(' ')];

    public static TheoryData<string> WordsBehind =>
        [
            .. ("vol volume suppl supplement no issue pp doi epub in press online spec special article part pt usa us united uk london "
                + "new berlin the abstract ed jan feb mar apr may jun jul aug sep oct nov dec 12 12a x").Split(
                ' '
            ),
        ];

    [Theory]
    [InlineData("Microvascular Research", "Microvasc Res", 1)]
    [InlineData("Microvasc Res", "Microvascular Research", 1)]
    [InlineData("Cell", "cell.", 1)]
    [InlineData(Pnas, "PNAS", 1)]
    [InlineData("Journal of the American Chemical Society", "JACS", 1)]
    [InlineData("Journal of Foo Bars", "JFB", 1)]
    [InlineData("Journal of Foo Bars", "JFX", 0)]
    [InlineData("Journal of Foo Bars", "JFBX", 0)]
    [InlineData("Journal of Foo", "JF", 0)] // two letters are too few
    [InlineData("Annals of Big Cold Dry Eastern Fields", "ABC", 0)] // three of six words
    [InlineData("Annals of Big Cold Dry Eastern Fields", "ABCD", 1)]
    [InlineData("Microvascular Research", "Microvasculxr Research", 0.925)] // the mean of a misprinted word and a whole one
    [InlineData("Journal of Salt Research", "Journal of Salt", 2.0 / 3)]
    [InlineData("Journal of Salt", "Annals of Ice", 0)]
    [InlineData("Cell", "Cell Cellular Biology", 1.0 / 3)] // a word is another's only once
    [InlineData("Microvasculxr Resexrch", "Microvascular Research", 0.85)] // two misprinted words
    [InlineData("Microvasculxr Resexrch Letters Series Five", "Microvascular Research Letters Series Five", ContainerName.Misprinted)]
    [InlineData("", "Annals of Ice", 0)]
    [InlineData("Annals of Ice", "", 0)]
    public void Two_names_are_compared_word_for_word_or_by_initials(string a, string b, double alike)
    {
        Assert.Equal(alike, ContainerName.Compare(ContainerName.Of(a), ContainerName.Of(b)), 6);
        Assert.Equal(alike, ContainerName.Compare(ContainerName.Of(b), ContainerName.Of(a)), 6);
    }

    [Theory]
    [MemberData(nameof(SmallWords))]
    public void Small_words_do_not_count(string word) =>
        Assert.Equal(1, ContainerName.Compare(ContainerName.Of($"Journal {word} Salt"), ContainerName.Of("Journal Salt")));

    [Theory]
    [InlineData($"{Pnas} of the United States of America", Pnas, 1)]
    [InlineData($"{Pnas} USA", Pnas, 1)]
    [InlineData($"{Pnas} US", Pnas, 1)]
    [InlineData("Proc Natl Acad Sci U S A", Pnas, 1)]
    [InlineData("Salt USA", "Salt", 0.5)] // nothing would be left but a word
    [InlineData("Studies of America", "Studies", 0.5)]
    public void The_country_behind_a_name_does_not_count(string a, string b, double alike) =>
        Assert.Equal(alike, ContainerName.Compare(ContainerName.Of(a), ContainerName.Of(b)), 6);

    [Theory]
    [MemberData(nameof(WordsBehind))]
    public void These_words_may_stand_behind_the_whole_name(string word) =>
        Assert.Equal(1, Run("Microvascular Research", $"Microvasc Res {word}"));

    [Theory]
    [InlineData("Microvasc Res Communications", 0.75)] // a longer name
    [InlineData("Microvasc Res", 1)]
    [InlineData("Microvasc of the Res", 1)]
    [InlineData("Microvasc 2001", 0.5)]
    [InlineData("Microvasculxr Res", ContainerName.Misprinted)]
    [InlineData("Res Microvasc", 0)]
    [InlineData("of Microvasc Res", 0)]
    public void A_name_is_read_from_a_word_on(string text, double alike) => Assert.Equal(alike, Run("Microvascular Research", text));

    [Theory]
    [InlineData("JACS 2001", 1)]
    [InlineData("JAC 2001", 0)]
    [InlineData("JA 2001", 0)]
    public void Initials_are_read_as_the_name(string text, double alike) =>
        Assert.Equal(alike, Run("Journal of the American Chemical Society", text));

    [Theory]
    [InlineData("Microvas Res", true)] // Microvasc is the abbreviation
    [InlineData("Microvasc Res", false)]
    [InlineData("Microvascular Research", false)]
    [InlineData("Micr Res", false)]
    [InlineData("Microvas", false)]
    public void An_abbreviation_one_letter_off_is_seen(string printed, bool missed) =>
        Assert.Equal(
            missed,
            ContainerName.Of("Microvasc Res").IsMisspeltBy(ContainerName.Of(printed), ContainerName.Of("Microvascular Research"))
        );

    private static double Run(string name, string text) => ContainerName.Of(name).SimilarityAt(WordList.Of(text), 0);
}
