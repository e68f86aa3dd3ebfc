using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests characters that are invisible or that reverse the direction of text.</summary>
public sealed class InvisibleCharacterTests
{
    public static TheoryData<string, string> InvisibleCharacters => new()
    {
        { "zero-width space", "\u200b" },
        { "zero-width joiner", "\u200d" },
        { "soft hyphen", "\u00ad" },
        { "word joiner", "\u2060" },
        { "byte order mark", "\ufeff" },
        { "right-to-left override", "\u202e" },
        { "right-to-left mark", "\u200f" },
        { "isolate", "\u2067" },
        { "tag of a language", "\U000E0041" },
    };

    [Theory]
    [MemberData(nameof(InvisibleCharacters))]
    public void A_printed_DOI_is_the_one_that_is_seen(string what, string sign)
    {
        var doi = CitationParser
            .Parse(
                $"List A, Kurtin S: Efficacy of lenalidomide. N Engl J Med 2005, 352:549–557. doi:10.1056/{sign}NEJM{sign}oa041668{sign}"
            )
            .Doi;

        Assert.True(doi?.Value == "10.1056/nejmoa041668", $"{what}: {doi?.Value}");
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u00ad")]
    [InlineData("\u202e")]
    public void A_printed_PMID_does_not_end_where_nothing_is_seen(string sign) =>
        Assert.Equal(
            "15703420",
            CitationParser.Parse($"List A: Efficacy of lenalidomide. N Engl J Med 2005, 352:549–557. PMID: 1570{sign}3420").Pmid?.Value
        );

    [Fact]
    public void Joiners_of_a_title_are_its_spelling() =>
        Assert.Contains(
            "می\u200cشود",
            CitationParser.Parse("Rezaei A. درمان می\u200cشود در ایران. J Test 2005;12:345-350. doi:10.1000/a1").Title,
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(InvisibleCharacters))]
    public void No_DOI_holds_a_character_that_is_not_seen(string what, string sign) =>
        Assert.False(Doi.TryParse($"10.1056/a{sign}b", out var doi) && doi.Value != "10.1056/ab", what);
}
