using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests notices whose titles name the place of the article that they are about.</summary>
public sealed class NoticedPlaceTests
{
    private const string Names = "Norrby K, List A.";

    [Theory]
    [InlineData($"{Names} Corrigendum to “Growth of vessels” [J Test Biol 12 (2001) 345–349]. J Test Biol. 2002;13:4.", 2002, "13", "4")]
    [InlineData($"{Names} Retraction notice to “Growth of vessels” [J. Test Biol. 12, 2001, 345–349]. Bone 2004;30:9.", 2004, "30", "9")]
    [InlineData($"{Names} (2002). Erratum to: Growth of vessels [J Test Biol 12 (2001) 345–349]. Bone.", 2002, null, null)]
    [InlineData($"{Names} Corrigendum to “Growth of vessels” [J Test Biol 12 (2001) 345–349].", 2001, "12", "345-349")] // no other place
    [InlineData($"{Names} Growth of vessels [in Russian, 1998–2000]. J Test Biol. 2002;13:4.", 2002, "13", "4")]
    public void The_bracketed_place_of_the_article_is_not_that_of_the_notice(string printed, int year, string? volume, string? pages)
    {
        var citation = CitationParser.Parse(printed);
        Assert.Equal((year, volume, pages), (citation.Year, citation.Volume, citation.Pages));
    }
}
