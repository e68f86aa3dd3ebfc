using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

public sealed class AuthorStartTests
{
    [Theory]
    [InlineData("Knight R: IMiDs")]
    [InlineData("List A, Kurtin S")]
    [InlineData("D’Amato R, Loughnan M")]
    [InlineData("Altschul, S.F., Gish, W.")]
    [InlineData("van der Berg, A. (2004)")]
    [InlineData("de Saint Germain A, Clave G")]
    [InlineData("Bauer K & Dixon S (2004)")]
    [InlineData("Nowell PC (1976) The clonal")]
    [InlineData("Beys-da-Silva W. O., Santi L.")]
    [InlineData("R. Abel, T. Bond")]
    [InlineData("J.-P. Serre, Faisceaux")]
    public void Names_are_taken_for_names(string text) => Assert.True(AuthorStart.Score(text) >= 1.5, text);

    [Theory]
    [InlineData("World Health Organization. Report")]
    [InlineData("Am J Epidemiol 2004")]
    [InlineData("N Engl J Med 2005")]
    [InlineData("Int J Cancer, 2005")]
    [InlineData("The growth of cells")]
    [InlineData("“Salt” and water")]
    [InlineData("")]
    public void Other_capitals_are_not(string text) => Assert.InRange(AuthorStart.Score(text), 0, 0.5);

    [Theory]
    [InlineData("growth of cells")]
    [InlineData("2004;12:34")]
    [InlineData("(abstract 12)")]
    public void A_line_that_goes_on_is_told(string text) => Assert.True(AuthorStart.Score(text) < 0, text);
}
