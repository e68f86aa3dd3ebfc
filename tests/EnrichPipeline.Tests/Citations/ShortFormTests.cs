using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests the short form that some styles of the humanities print before the work.</summary>
public sealed class ShortFormTests
{
    [Theory]
    [InlineData(
        "Lazarsfeld 2004: R. Lazarsfeld, Positivity in algebraic geometry. Berlin 2004.",
        "Lazarsfeld, R.", "Positivity in algebraic geometry")]
    [InlineData(
        "Troughton 2011 = C. Troughton, Modern presentations for readers, Paris, 2011.",
        "Troughton, C.", "Modern presentations for readers")]
    [InlineData(
        "Anders et Huber 2010 S. Anders et W. Huber, « Analysis for count data », Genome Biology, 11 (2010), p. R106.",
        "Anders, S.", "Analysis for count data")]
    [InlineData("Xie 2015 : Xie Y. (2015) ‒ Documents with dynamic parts. Paris: Seuil.", "Xie, Y.", "Documents with dynamic parts")]
    [InlineData("Apple Inc. 2010 : Apple Inc. (2010) ‒ Keynote for all users. Cupertino.", "Apple Inc", "Keynote for all users")]
    [InlineData("Oostrum 2019 : Piet van Oostrum, The headers of pages, Paris, 2019.", "van Oostrum, Piet", "The headers of pages")]
    [InlineData("Smith 2001 The Smith method of counting. J Test Biol 2001, 12:3-9.", "Smith", "The Smith method of counting")]
    [InlineData("Smith 2001. Smith's rule of counting. J Test Biol 2001, 12:3-9.", "Smith", "Smith's rule of counting")]
    public void Its_name_is_not_the_first_author_or_part_of_the_title(string printed, string author, string title)
    {
        var citation = CitationParser.Parse(printed);

        Assert.Equal(author, citation.Authors[0] is { Given: { } given } person ? $"{person.Family}, {given}" : citation.Authors[0].Family);
        Assert.Equal(title, citation.Title);
    }
}
