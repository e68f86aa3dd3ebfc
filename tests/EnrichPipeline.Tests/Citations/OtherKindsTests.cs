using EnrichPipeline.Citations;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

public sealed class OtherKindsTests
{
    [Theory]
    [InlineData(
        "Sambrook J, Fritsch EF, Maniatis T. Molecular cloning: a laboratory manual. 2nd ed. Cold Spring Harbor (NY): Cold Spring Harbor "
        + "Laboratory Press; 1989.",
        "Book | Sambrook, J; Fritsch, EF; Maniatis, T. | Molecular cloning: a laboratory manual |  | 1989 |  |  | ")]
    [InlineData(
        "Sambrook J, Russell DW (2001) Molecular cloning: a laboratory manual, 3rd edn. Cold Spring Harbor Laboratory Press, Cold Spring "
        + "Harbor",
        "Book | Sambrook, J; Russell, DW | Molecular cloning: a laboratory manual |  | 2001 |  |  | ")]
    [InlineData(
        "Kuhn, T. S. (1962). The structure of scientific revolutions. Chicago, IL: University of Chicago Press.",
        "Book | Kuhn, T. S. | The structure of scientific revolutions |  | 1962 |  |  | ")]
    [InlineData(
        "Kuhn, Thomas S. The Structure of Scientific Revolutions. University of Chicago Press, 1962.",
        "Book | Kuhn, Thomas S. | The Structure of Scientific Revolutions |  | 1962 |  |  | ")]
    [InlineData(
        "C. M. Bishop, Pattern Recognition and Machine Learning (Springer, New York, 2006).",
        "Book | Bishop, C. M. | Pattern Recognition and Machine Learning |  | 2006 |  |  | ")]
    [InlineData(
        "D. Bray, Cell Movements: From Molecules to Motility, second ed., Garland Publishing, New York, 2001.",
        "Book | Bray, D. | Cell Movements: From Molecules to Motility |  | 2001 |  |  | ")]
    [InlineData(
        "Innis MA, Gelfand DH, editors. PCR protocols. 2nd ed. New York: Academic Press; 1990.",
        "Book | Innis, MA; Gelfand, DH | PCR protocols |  | 1990 |  |  | ")]
    [InlineData(
        "Innis MA, Gelfand DH, eds. PCR protocols. New York: Academic Press; 1990.",
        "Book | Innis, MA; Gelfand, DH | PCR protocols |  | 1990 |  |  | ")]
    [InlineData(
        "Innis, M. A. (Ed.). (1990). PCR protocols. Academic Press.",
        "Book | Innis, M. A. | PCR protocols |  | 1990 |  |  | ")]
    public void Books_are_read_as_such(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Chaves, M. M., Osório, J., Pereira, J. S. (2004): Water use efficiency and photosynthesis. In Bacon, M. A.: Water Use Efficiency "
        + "in Plant Biology. Blackwell Publishing Ltd, Oxford, U. K., pp. 42-74.",
        "Chapter | Chaves, M. M.; Osório, J.; Pereira, J. S. | Water use efficiency and photosynthesis | Water Use Efficiency in Plant "
        + "Biology | 2004 |  |  | 42-74"
    )]
    [InlineData(
        "White TJ, Bruns T, Lee S, Taylor J (1990) Amplification and direct sequencing of fungal ribosomal RNA genes for phylogenetics. "
        + "In: Innis MA, Gelfand DH, Sninsky JJ, White TJ (eds) PCR protocols: a guide to methods and applications. Academic Press, San "
        + "Diego, pp 315–322",
        "Chapter | White, TJ; Bruns, T; Lee, S; Taylor, J | Amplification and direct sequencing of fungal ribosomal RNA genes for "
        + "phylogenetics | PCR protocols: a guide to methods and applications | 1990 |  |  | 315-322"
    )]
    [InlineData(
        "White, T. J., Bruns, T., Lee, S., & Taylor, J. (1990). Amplification and direct sequencing of fungal ribosomal RNA genes for "
        + "phylogenetics. In M. A. Innis, D. H. Gelfand, J. J. Sninsky, & T. J. White (Eds.), PCR protocols: A guide to methods and "
        + "applications (pp. 315–322). Academic Press.",
        "Chapter | White, T. J.; Bruns, T.; Lee, S.; Taylor, J. | Amplification and direct sequencing of fungal ribosomal RNA genes for "
        + "phylogenetics | PCR protocols: A guide to methods and applications | 1990 |  |  | 315-322"
    )]
    [InlineData(
        "White TJ, Bruns T, Lee S, Taylor J. Amplification and direct sequencing of fungal ribosomal RNA genes for phylogenetics. In: "
        + "Innis MA, Gelfand DH, Sninsky JJ, White TJ, editors. PCR Protocols: A Guide to Methods and Applications. New York: Academic "
        + "Press; 1990. p. 315-22.",
        "Chapter | White, TJ; Bruns, T; Lee, S; Taylor, J. | Amplification and direct sequencing of fungal ribosomal RNA genes for "
        + "phylogenetics | PCR Protocols: A Guide to Methods and Applications | 1990 |  |  | 315-322"
    )]
    public void Chapters_are_read_as_such(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Devlin J, Chang MW, Lee K, Toutanova K. BERT: pre-training of deep bidirectional transformers for language understanding. "
        + "arXiv:1810.04805 [cs.CL]. 2018.",
        "Preprint | Devlin, J; Chang, MW; Lee, K; Toutanova, K. | BERT: pre-training of deep bidirectional transformers for language "
        + "understanding |  | 2018 |  |  | "
    )]
    [InlineData(
        "Kingma, D. P., & Ba, J. (2014). Adam: A method for stochastic optimization. arXiv preprint arXiv:1412.6980.",
        "Preprint | Kingma, D. P.; Ba, J. | Adam: A method for stochastic optimization |  | 2014 |  |  | ")]
    public void Preprints_are_read_as_such(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Horn, Laurence R. 1972. On the semantic properties of logical operators in English. Ph.D. diss., UCLA",
        "Thesis | Horn, Laurence R. | On the semantic properties of logical operators in English |  | 1972 |  |  | ")]
    public void Theses_are_read_as_such(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Tohnya T, Gulley J, Arlene P, et al.: Phase I study of senalidomide, a novel thalidomide analog [abstract]. Proc ASCO 2006, "
        + "24:605S (abstract 13038).",
        "Abstract | Tohnya, T; Gulley, J; Arlene, P; … | Phase I study of senalidomide, a novel thalidomide analog | Proc ASCO | 2006 | "
        + "24 |  | 605S"
    )]
    [InlineData(
        "Cooney M, Gibbons J, Brell J, et al.: Phase I trial of daily lenalidomide and docetaxel given every three weeks in patients with "
        + "advanced solid tumors [abstract]. Program Proceedings 2006 ASCO Prostate Cancer Symposium 2006:226 (abstract 265).",
        "Abstract | Cooney, M; Gibbons, J; Brell, J; … | Phase I trial of daily lenalidomide and docetaxel given every three weeks in "
        + "patients with advanced solid tumors | Program Proceedings 2006 ASCO Prostate Cancer Symposium | 2006 |  |  | 226"
    )]
    [InlineData(
        "Facon T, Mary JY, Hulin C, et al. Major superiority of melphalan-prednisone plus thalidomide over melphalan-prednisone alone. "
        + "Blood. 2005;106:230a. Abstract #780.",
        "Abstract | Facon, T; Mary, JY; Hulin, C; … | Major superiority of melphalan-prednisone plus thalidomide over "
        + "melphalan-prednisone alone | Blood | 2005 | 106 |  | 230a"
    )]
    public void Meeting_abstracts_are_read_as_such(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData("Norrby K, List A. Response of roots to soil [P]. New Phytol. 2001;150:1-9.")]
    [InlineData("Norrby K. Roots and soil [P]. New Phytol 2001: 1-9.")]
    [InlineData("Norrby K, List A. Growth of roots at high [R]. J Test Biol. 2001;12:3-9.")]
    [InlineData("Norrby K. Uptake of vitamin [D]. J Test Biol. 2001;12(3):3-9.")]
    public void A_letter_in_brackets_at_the_end_of_a_title_does_not_make_an_article_another_kind(string printed) =>
        Assert.Equal(CitationKind.Article, CitationParser.Parse(printed).Kind);

    [Theory]
    [InlineData(
        "Bjerhammar A (1986) Megatrend solutions in physical geodesy. NOAA Technical Report No. 116 NGS 34, National Oceanic and "
        + "Atmospheric Administration, USA",
        "Report | Bjerhammar, A | Megatrend solutions in physical geodesy |  | 1986 |  |  | ")]
    [InlineData(
        "World Health Organization. Global tuberculosis report 2020. Geneva: World Health Organization; 2020.",
        "Report | World Health Organization | Global tuberculosis report 2020 |  | 2020 |  |  | ")]
    public void Reports_are_read_as_such(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Foxboro (1999) Conductivity ordering guide. Accessed 15 Feb 2018",
        "WebPage | Foxboro | Conductivity ordering guide |  | 1999 |  |  | ")]
    public void Web_pages_are_read_as_such(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "2001",
        "Unknown |  |  |  | 2001 |  |  | ")]
    public void Texts_that_tell_little_are_read_as_such(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData("Weber D: Lenalidomide [abstract]. Proc ASCO 2006, 24:427 (abstract 7521).", "7521")]
    [InlineData("Facon T. Major superiority. Blood. 2005;106:230a. Abstract #780.", "780")]
    [InlineData("Langford RM. A single administration [abstract P-9088]. Presented at: Annual Meeting.", "P-9088")]
    [InlineData("Smith J. Title. J Clin Oncol 2007;25(18 Suppl):abstr 8001.", "8001")]
    [InlineData("Smith J. Abstraction in art. Art J 2007;25:8001.", null)]
    public void The_number_of_an_abstract_is_found(string printed, string? number) =>
        Assert.Equal(number, CitationParser.Parse(printed).AbstractNumber);
}
