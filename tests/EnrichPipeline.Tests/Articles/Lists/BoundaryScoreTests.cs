using EnrichPipeline.Articles.Lists;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Pairs of lines of lists without numbers, gaps or indents: does the second go on with the first?</summary>
public sealed class BoundaryScoreTests
{
    [Theory]
    [InlineData("Abel R, Bond T. Growth of cells in salt. J Foo 2001;12:34-56.", "Cole M. Volume and pressure. Bar Lett 2003;3:4-5.", false)]
    [InlineData("Abel R, Bond T (2001) Growth of cells in salt water. J Foo 12, 34–56.", "Cole M, de Vries P (2003) Volume. Bar Lett 3, 4–5.", false)]
    [InlineData("Abel, R. (2001). Growth of cells. Journal of Foo, 12, 34–56.", "Bond, T. A., & Cole, M. (2003). Volume. Bar Letters, 3, 4–5.", false)]
    [InlineData("Abel R. (2001). Growth of cells. J. Foo 12 34–56. 10.1000/foo.2001.12", "Bond T. (2003). Volume. Bar Lett. 3 4–5.", false)]
    [InlineData("Abel R (2001) Growth of cells in salt. J Foo 12, 34–56 .", "Bond T (2003) Volume. Bar Lett 3, 4–5.", false)]
    [InlineData("Abel R, Bond T, Cole M, Dunn K, Eder L, Ford P,", "Gold S. Growth of cells in salt. J Foo 2001;12:34.", true)]
    [InlineData("Abel R, Bond T (2001) Growth of cells in salt. Proceedings of the", "National Academy of Salt 12, 34–56.", true)]
    [InlineData("Abel R (2001) Growth of cells in salt and its", "consequences. J Foo 12, 34–56.", true)]
    [InlineData("Abel R (2001) Growth of cells in salt. J Foo 12,", "34–56.", true)]
    [InlineData("Abel R, Bond T, Cole M et al. Growth of cells in salt.", "Journal of Salt Research 2001;12:34–56.", true)]
    [InlineData("Abel R. (2001). Growth of cells in a salt solution. J.", "Foo. Phys. 12, 34–56.", true)]
    [InlineData("Abel R., Bond T., Cole M. (2001).", "Growth of cells in salt. J. Foo 12, 34–56.", true)]
    [InlineData("Abel R (2001) Growth of cells in salt. J Foo 12:34–56.", "doi:10.1000/foo.12", true)]
    [InlineData("Abel R (2001) Salt software, version 2.", "Available online at: http://example.org", true)]
    [InlineData("Abel R (2001) Growth of cells in salt. In: Bond T &", "Cole M (eds) Salt. Foo Press, Bar.", true)]
    public void A_line_joins_the_one_before_or_begins_anew(string before, string line, bool joins)
    {
        var text = before + "\n" + line;
        var passage = new Passage(text, TextLines.Of(text).ToArray());
        var flat = new FlatText(passage);
        var score = new BoundaryScore(passage, new ListShape { Width = before.Length }, flat);
        Assert.Equal(joins ? 1 : 2, BestCuts.Of(flat.Text, score.OfLines(), alphabetical: false).Count - 1);
    }
}
