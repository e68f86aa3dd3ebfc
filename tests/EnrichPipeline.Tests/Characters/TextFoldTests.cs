using CsCheck;
using EnrichPipeline.Characters;
using Xunit;

namespace EnrichPipeline.Tests.Characters;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("  The  MÜLLER–Lyer Illusion. ", "the muller lyer illusion")]
    [InlineData("Mu\u0308ller", "muller")]
    [InlineData("Straße, Ærø, Łódź, Đặng, Øystein", "strasse aero lodz dang oystein")]
    [InlineData("TGF-β1 and α-helix", "tgf beta1 and alpha helix")]
    [InlineData("µ-opioid, Ω", "mu opioid omega")]
    [InlineData("Alzheimer's and D’Amato", "alzheimers and damato")]
    [InlineData("Garc´ıa", "garcia")]
    [InlineData("Plant & Cell", "plant and cell")]
    [InlineData("& Co", "and co")]
    [InlineData("ﬁbrosis in CO₂", "fibrosis in co2")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("𝐓𝐍𝐅 １２", "tnf 12")]
    [InlineData("０９ ＡＺ ａｚ", "09 az az")]
    [InlineData("𝐀𝐙 𝐚𝐳 𝖠𝗓 𝚊𝚣", "az az az az")]
    [InlineData("𝟎𝟗 𝟘𝟡 𝟶𝟿", "09 09 09")]
    [InlineData("Война и мир", "воина и мир")]
    [InlineData("日本", "日本")]
    [InlineData("", "")]
    [InlineData("…—!", "")]
    public void Spellings_of_the_same_words_fold_to_one_form(string text, string folded) =>
        Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String.Sample(text =>
    {
        var folded = TextFold.Fold(text);
        Assert.Equal(folded, TextFold.Fold(folded));
        Assert.DoesNotContain("  ", folded);
        Assert.Equal(folded, folded.Trim());
    });
}
