using CsCheck;
using EnrichPipeline.Sources.CrossRef;
using Xunit;

namespace EnrichPipeline.Tests.Sources.CrossRef;

public sealed class BibliographicTextTests
{
    [Theory]
    [InlineData("1. Smith J. Title. 2001;5:1-9.", "Smith J. Title. 2001;5:1-9.")]
    [InlineData("[12] Smith J. Title", "Smith J. Title")]
    [InlineData("(3) Smith J. Title", "Smith J. Title")]
    [InlineData("12) Smith J. Title", "Smith J. Title")]
    [InlineData("2001 was a year. Title", "2001 was a year. Title")]
    [InlineData("Smith. Title. doi: 10.1000/abc(1) end", "Smith. Title. end")]
    [InlineData("Smith. Title. https://doi.org/10.1000/abc", "Smith. Title.")]
    [InlineData("Smith. Title. Available from: http://example.org/a?b=c.", "Smith. Title.")]
    [InlineData("Smith.\tTitle\r\n of <i>E. coli</i> &amp; more", "Smith. Title of E. coli & more")]
    [InlineData("   ", "")]
    public void Label_addresses_and_markup_are_not_searched_for(string printed, string searched) =>
        Assert.Equal(searched, BibliographicText.Prepare(printed));

    [Fact]
    public void A_text_of_any_kind_and_length_fits_an_address() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char['a', 'z'], Gen.Const(' '), Gen.Char['一', '龥']), 0, 3000].Sample(text =>
        {
            var prepared = BibliographicText.Prepare(text);
            Assert.True(prepared.Length <= 600);
            Assert.True(Uri.EscapeDataString(prepared).Length <= 2500);
        });

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        var prepared = BibliographicText.Prepare(string.Join(' ', Enumerable.Repeat("reference", 200)));
        Assert.EndsWith(" reference", prepared, StringComparison.Ordinal);
        Assert.InRange(prepared.Length, 580, 600);
    }
}
