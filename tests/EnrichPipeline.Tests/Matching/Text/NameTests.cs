using EnrichPipeline.Matching.Text;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Text;

public sealed class NameTests
{
    public static TheoryData<string> NoInitials => [.. "and et al in der van von de la the 12 title".Split(' ')];

    [Theory]
    [InlineData("Smith", "Smith J", 0, false)]
    [InlineData("Smith", "Jones K Smith J", 2, false)]
    [InlineData("Smith", "Smyth J", 0, true)]
    [InlineData("Smith", "Jones Smyth Smith", 2, false)] // as spelt before misspelt
    [InlineData("Müller", "Mueller", 0, false)]
    [InlineData("Mueller", "Müller", 0, false)]
    [InlineData("Böhm", "Boehm", 0, false)]
    [InlineData("Haeusler", "Häusler", 0, false)]
    [InlineData("Clutton-Brock", "Cluttonbrock T", 0, false)]
    [InlineData("De Moor", "DeMoor B", 0, false)]
    [InlineData("DeMoor", "De Moor B", 0, false)]
    [InlineData("DeMoor", "De Moorland B", -1, true)] // the word goes on
    [InlineData("Cole", "Coleman", -1, true)]
    [InlineData("Cole", "Cola", 0, true)]
    [InlineData("Abe", "Abc", -1, true)] // three letters and a slip are another name
    [InlineData("Smith", "Xmitx", -1, true)]
    [InlineData("Rajkumar", "Rajkumra", 0, true)]
    [InlineData("Li", "Li Y", 0, false)]
    [InlineData("X", "X", -1, false)]
    [InlineData("Kendricks", "Hendricks", 0, true)]
    [InlineData("Hendricks", "Hendrickx", 0, true)]
    [InlineData("Kendricks", "Hendrickx", -1, true)] // a slip in the first letter and another in the last
    [InlineData("Christensen", "Kristensen", 0, true)] // two slips in a long name
    [InlineData("Chan", "Chen", 0, true)]
    [InlineData("Miller", "Muller Millar", 0, true)] // the first of two that are near
    [InlineData("El Sayed Ali", "Elsayedali M", 0, false)] // begins and ends unlike its longest word
    [InlineData("van Beethoven", "Beethoven L", 0, false)]
    [InlineData("Lopez Garza", "Lopez A", 0, false)] // the first of two as long
    [InlineData("DeMoor", "De Moor", 0, false)] // and nothing behind it
    public void A_family_name_is_found_misspelt_or_joined(string family, string text, int word, bool misspelt) =>
        Assert.Equal(new NamePlace(word, misspelt), FamilyName.Find(WordList.Of(family), WordList.Of(text), 0, 99));

    [Theory]
    [InlineData(0, 3, 0), InlineData(1, 3, 2), InlineData(1, 2, -1), InlineData(3, 3, -1)]
    public void It_is_looked_for_between_two_words(int from, int to, int word) =>
        Assert.Equal(word, FamilyName.Find(WordList.Of("Smith"), WordList.Of("Smith Jones Smith"), from, to).Word);

    [Theory]
    [InlineData(2, 0), InlineData(1, -1)]
    public void A_name_in_two_words_is_not_read_beyond_the_last_word(int to, int word) =>
        Assert.Equal(word, FamilyName.Find(WordList.Of("DeMoor"), WordList.Of("De Moor B"), 0, to).Word);

    [Theory]
    [InlineData("Smith JB", 0, "John", false)]
    [InlineData("Smith JB", 0, "Klas", true)]
    [InlineData("JB Smith", 1, "Klas", true)]
    [InlineData("Smith JB", 0, "Klas Bo", false)]
    [InlineData("Smith title JB", 0, "Klas", false)] // too far behind
    [InlineData("A B C Smith", 3, "Klas", true)]
    [InlineData("A B C D Smith", 4, "Klas", false)] // another author's
    [InlineData("Smith JB", 0, null, false)]
    [InlineData("Smith", 0, "Klas", false)]
    public void Initials_differ_where_none_begins_the_given_name(string text, int family, string? given, bool differ) =>
        Assert.Equal(differ, Initials.Differ(WordList.Of(text), family, given));

    [Theory]
    [MemberData(nameof(NoInitials))]
    public void These_words_are_no_initials(string word) => Assert.False(Initials.Differ(WordList.Of($"Smith {word}"), 0, "Klas"));

    [Theory]
    [
        InlineData("res", "research", 1),
        InlineData("natl", "national", 1),
        InlineData("intl", "international", 1),
        InlineData("dtsch", "deutsche", 1),
        InlineData("jrnl", "journal", 1),
        InlineData("jrna", "journal", 0)
    ]
    [
        InlineData("clinics", "clinical", 1),
        InlineData("lett", "letters", 1),
        InlineData("foo", "bar", 0),
        InlineData("abc", "abd", 0),
        InlineData("sci", "salt", 0)
    ]
    [
        InlineData("microvasx", "microvascular", 0.85),
        InlineData("xicrovascular", "microvascular", 0.85),
        InlineData("xells", "cells", 0),
        InlineData("researhc", "research", 0.85),
        InlineData("celk", "cell", 0.85)
    ]
    [
        InlineData("jpn", "japan", 1),
        InlineData("intntl", "international", 1),
        InlineData("scndnvn", "scandinavian", 0),
        InlineData("physik", "physical", 1)
    ]
    [InlineData("nero", "neuro", 0.85), InlineData("nurolog", "neurological", 0.85), InlineData("nuerol", "neurology", 0.85)]
    public void A_word_abbreviates_another_by_its_beginning_its_letters_or_its_stem(string a, string b, double alike)
    {
        Assert.Equal(alike, Abbreviation.Compare(a, b));
        Assert.Equal(alike, Abbreviation.Compare(b, a));
    }

    [Fact]
    public void Letters_and_digits_have_a_number_each_and_other_scripts_share_the_rest()
    {
        var codes = new byte[38];
        Alphabet.Encode("abcdefghijklmnopqrstuvwxyz0123456789日я", codes);
        Assert.Equal(Enumerable.Range(0, 36), codes[..36].Select(code => (int)code));
        Assert.All(codes[36..], code => Assert.InRange(code, 36, Alphabet.Size - 1));
    }
}
