using EnrichPipeline.Matching.Text;
using Xunit;

namespace EnrichPipeline.Tests.Matching.Text;

public sealed class NumberTests
{
    [Theory]
    [
        InlineData("12", true),
        InlineData("e123", true),
        InlineData("605s", true),
        InlineData("ab12", true),
        InlineData("pax6", false),
        InlineData("abc", false),
        InlineData("", false)
    ]
    public void A_plain_number_has_at_most_two_letters(string word, bool plain) => Assert.Equal(plain, Number.IsPlain(word));

    [Theory]
    [
        InlineData("12", "12"),
        InlineData("0012", "12"),
        InlineData("000", "0"),
        InlineData("e033693", "33693"),
        InlineData("12-15", "12"),
        InlineData("s605s", "605"),
        InlineData("abc", "")
    ]
    public void What_counts_is_the_first_run_of_digits(string word, string core) =>
        Assert.Equal(core, Number.SignificantDigits(word).ToString());

    [Theory]
    [InlineData("e033693", "33693", true), InlineData("12", "13", false), InlineData("abc", "abc", false)]
    public void Numbers_are_the_same_by_their_digits(string a, string b, bool same) => Assert.Equal(same, Number.Same(a, b));

    [Theory]
    [
        InlineData("1500", 1500),
        InlineData("1499", null),
        InlineData("2100", 2100),
        InlineData("2101", null),
        InlineData("1998b", 1998),
        InlineData("19985", null),
        InlineData("998", null),
        InlineData("1998bc", null),
        InlineData("-199", null)
    ]
    public void A_year_may_have_the_letter_of_its_list(string word, int? year) => Assert.Equal(year, Number.Year(word));

    [Theory]
    [
        InlineData("i", 1),
        InlineData("ii", 2),
        InlineData("iii", 3),
        InlineData("iv", 4),
        InlineData("v", 5),
        InlineData("vi", 6),
        InlineData("vii", 7),
        InlineData("viii", 8),
        InlineData("ix", 9),
        InlineData("x", 10)
    ]
    [
        InlineData("xi", 11),
        InlineData("xii", 12),
        InlineData("xiii", 13),
        InlineData("xiv", 14),
        InlineData("xv", 15),
        InlineData("iiii", null),
        InlineData("", null),
        InlineData("mix", null)
    ]
    public void Roman_numerals_are_known_to_fifteen(string word, int? number) => Assert.Equal(number, Number.Roman(word));
}
