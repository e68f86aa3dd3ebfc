using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

public sealed class AuthorNameTests
{
    [Theory]
    [InlineData("De Smet I, Voss U. Title here. J Biol 2001;1:2.", "De Smet", "I")]
    [InlineData("van der Zaag J. H., Smith A. (2001). Title here. J. Biol. 1, 2–3.", "van der Zaag", "J. H.")]
    [InlineData("d'Almada, P. J., & Berg, C. J. (2001). Title here. Biology, 5(2), 75-84.", "d'Almada", "P. J.")]
    [InlineData("O’Brien WL, Bassett DR Jr: Title here. J Biol 2001, 1:2-3.", "O’Brien", "WL")]
    [InlineData("Dennis Jr G, Sherman BT. Title here. Genome Biol. 2003;4:3.", "Dennis", "G")]
    [InlineData("Huang da W, Sherman BT. Title here. Nat Protoc. 2009;4(1):44-57", "Huang", "da W")]
    [InlineData("Gonzalez M-C, Roitsch T (2004) Title here. Trends Plant Sci 9:606-613", "Gonzalez", "M-C")]
    [InlineData("Lin Y.-C., Bayer T. (2016). Title here. Nature 530 331–335.", "Lin", "Y.-C.")]
    [InlineData("Lauterbach Ch, Sauer N (2005) Title here. Plant Physiol 139:701-712", "Lauterbach", "Ch")]
    [InlineData("Komoń-Zelazowska M, Druzhinina IS (2008) Title here. J Biol 9:753-763", "Komoń-Zelazowska", "M")]
    [InlineData("LI F, XU X. Title here. J Biol 2001;1:2.", "LI", "F")]
    [InlineData("An CL, Kobayashi A (2002) Title here. Planta 214: 661–667", "An", "CL")]
    [InlineData("Xueli An, Minghao Zhao. Title here. J Biol 2001;1:2.", "An", "Xueli")]
    [InlineData("JA Smith, B Jones, Title here. J Biol 1, 2-3 (2001)", "Smith", "JA")]
    [InlineData("Lenton, T.M., H. Held, E. Kriegler, and Y. Fang. 2008. Title here. Nature 105: 1786-1793.", "Lenton", "T.M.")]
    [InlineData("Mims FM III, Mims ER (1993) Title here. Geophys Res Lett 20:367-370", "Mims", "FM")]
    public void The_first_author_is_read_with_particles_and_suffixes(string printed, string family, string given) =>
        Assert.Equal(new PersonName(family, given), CitationParser.Parse(printed).Authors[0]);

    [Theory]
    [InlineData("Lenton, T.M., H. Held, E. Kriegler, and Y. Fang. 2008. Title here. Nature 105: 1786-1793.", 4)]
    [InlineData("Fielding RA, Hunter GR, and Smith J (1989) Title here. Muscle Nerve 12:968-975", 3)]
    [InlineData("Schlüter A, Pühler, Top EM (2007) Title here. FEMS Microbiol Rev 31:449-477", 3)]
    [InlineData("Brandt JD, Chen K, for the Bimatoprost Study Group (2001) Title here. Ophthalmology 108:1023-1031", 3)]
    [InlineData(
        "American College of Sports Medicine, Sawka M. N., Burke L. M. (2007). Title here. Med. Sci. Sports Exerc. 39, 377–390.",
        3
    )]
    [InlineData("U.S. Food and Drug Administration, 2012, Product Classification Database", 1)]
    public void All_authors_are_read_and_nothing_else(string printed, int count)
    {
        var citation = CitationParser.Parse(printed);

        Assert.Equal(count, citation.Authors.Count);
        Assert.All(citation.Authors, author => Assert.NotEqual("", author.Family));
    }

    [Theory]
    [InlineData("Smith J, et al. Title here. J Biol 2001;1:2.", true)]
    [InlineData("Smith J et al (2001) Title here. J Biol 1:2-3", true)]
    [InlineData("Smith, J., Doe, A., and others. Title here. J Biol 2001;1:2.", true)]
    [InlineData("Smith J, Doe A. Title here. J Biol 2001;1:2.", false)]
    public void And_others_sets_EtAl(string printed, bool etAl) =>
        Assert.Equal(etAl, CitationParser.Parse(printed).EtAl);
}
