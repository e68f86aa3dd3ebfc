using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests references to real articles in the styles of the journals that cite them.</summary>
public sealed class JournalStyleTests
{
    [Theory]
    [InlineData(
        "Watson JD, Crick FH. Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid. Nature. 1953 Apr "
        + "25;171(4356):737-8.",
        "Article | Watson, JD; Crick, FH | Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid | Nature | 1953 "
        + "| 171 | 4356 | 737-738"
    )]
    [InlineData(
        "Lander ES, Linton LM, Birren B, et al. Initial sequencing and analysis of the human genome. Nature. 2001;409(6822):860-921. "
        + "doi:10.1038/35057062",
        "Article | Lander, ES; Linton, LM; Birren, B; … | Initial sequencing and analysis of the human genome | Nature | 2001 | 409 | "
        + "6822 | 860-921"
    )]
    [InlineData(
        "Lowry OH, Rosebrough NJ, Farr AL, Randall RJ. Protein measurement with the Folin phenol reagent. J Biol Chem 1951;193:265–75.",
        "Article | Lowry, OH; Rosebrough, NJ; Farr, AL; Randall, RJ | Protein measurement with the Folin phenol reagent | J Biol Chem | "
        + "1951 | 193 |  | 265-275"
    )]
    [InlineData(
        "Moher D, Liberati A, Tetzlaff J, Altman DG; PRISMA Group. Preferred reporting items for systematic reviews and meta-analyses: "
        + "the PRISMA statement. PLoS Med. 2009;6(7):e1000097.",
        "Article | Moher, D; Liberati, A; Tetzlaff, J; Altman, DG; PRISMA Group | Preferred reporting items for systematic reviews and "
        + "meta-analyses: the PRISMA statement | PLoS Med | 2009 | 6 | 7 | e1000097"
    )]
    [InlineData(
        "Langmead B, Salzberg SL. Fast gapped-read alignment with Bowtie 2. Nat Methods. (2012) 9:357–9.",
        "Article | Langmead, B; Salzberg, SL | Fast gapped-read alignment with Bowtie 2 | Nat Methods | 2012 | 9 |  | 357-359")]
    [InlineData(
        "Bertelli JA, Ghizoni MF Results of C5 root grafting. J Hand Surg Am. 2009; 34: 1821–1826",
        "Article | Bertelli, JA; Ghizoni, MF | Results of C5 root grafting | J Hand Surg Am | 2009 | 34 |  | 1821-1826")]
    public void Vancouver_style_is_read(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData("J Biol Chem. 2001 [Epub ahead of print].", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. 2001 Mar 3. doi:10.1000/x1", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. 2001; Epub 2001 Mar 3", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. Published online 3 March 2001", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. Published online March 3, 2001. doi:10.1000/x1", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. Epub 2001 Mar 3.", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. 2002;12:3-9. Epub 2001 Dec 3.", "J Biol Chem | 2002")] // in print counts
    [InlineData("J Biol Chem. 2001/03;12(4):345-9", "J Biol Chem | 2001")]
    [InlineData("J Biol Chem. 2001. Accessed March 3, 2019.", "J Biol Chem | 2001")]
    public void A_date_behind_a_journal_is_not_part_of_its_name(string place, string read) =>
        Assert.Equal(read, ReadingRows.Of("Norrby K, List A. Growth of vessels in bone. " + place, Part.Container, Part.Year));

    [Theory]
    [InlineData(
        "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis of decision under risk. Econometrica, 47(2), 263–291. "
        + "https://doi.org/10.2307/1914185",
        "Article | Kahneman, D.; Tversky, A. | Prospect theory: An analysis of decision under risk | Econometrica | 1979 | 47 | 2 | 263-291"
    )]
    [InlineData(
        "Meredith, W. (1993). Measurement invariance, factor analysis and factorial invariance. Psychometrika, 58, 525-543.",
        "Article | Meredith, W. | Measurement invariance, factor analysis and factorial invariance | Psychometrika | 1993 | 58 |  | 525-543"
    )]
    [InlineData(
        "Dockray, S., Grant, N., & Steptoe, A. (in press). A comparison of affect ratings obtained with ecological momentary assessment. "
        + "Social Indicators Research.",
        "Article | Dockray, S.; Grant, N.; Steptoe, A. | A comparison of affect ratings obtained with ecological momentary assessment | "
        + "Social Indicators Research |  |  |  | "
    )]
    public void Apa_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Kahneman, D. and Tversky, A., 1979. Prospect theory: an analysis of decision under risk. Econometrica, 47(2), pp.263-291.",
        "Article | Kahneman, D.; Tversky, A. | Prospect theory: an analysis of decision under risk | Econometrica | 1979 | 47 | 2 | 263-291"
    )]
    [InlineData(
        "ABDOLI, M., MOIENI, A. and DEHGHANI, H., 2007. Effects of cultivar and agar concentration in sunflower. Pakistan Journal of "
        + "Botany, vol. 39, no. 1, pp. 31-35.",
        "Article | ABDOLI, M.; MOIENI, A.; DEHGHANI, H. | Effects of cultivar and agar concentration in sunflower | Pakistan Journal of "
        + "Botany | 2007 | 39 | 1 | 31-35"
    )]
    public void Harvard_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Kahneman, Daniel, and Amos Tversky. \"Prospect Theory: An Analysis of Decision under Risk.\" Econometrica 47, no. 2 (1979): "
        + "263–91.",
        "Article | Kahneman, Daniel; Tversky, Amos | Prospect Theory: An Analysis of Decision under Risk | Econometrica | 1979 | 47 | 2 | "
        + "263-291"
    )]
    [InlineData(
        "Samuelson, Paul A. 1954. The pure theory of public expenditure. The Review of Economics and Statistics 36(4): 387-389.",
        "Article | Samuelson, Paul A. | The pure theory of public expenditure | The Review of Economics and Statistics | 1954 | 36 | 4 | "
        + "387-389"
    )]
    [InlineData(
        "Kahneman, Daniel, and Amos Tversky. “Prospect Theory: An Analysis of Decision under Risk.” Econometrica, vol. 47, no. 2, 1979, "
        + "pp. 263–91.",
        "Article | Kahneman, Daniel; Tversky, Amos | Prospect Theory: An Analysis of Decision under Risk | Econometrica | 1979 | 47 | 2 | "
        + "263-291"
    )]
    public void ChicagoAndMla_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Y. LeCun, L. Bottou, Y. Bengio, and P. Haffner, “Gradient-based learning applied to document recognition,” Proc. IEEE, vol. 86, "
        + "no. 11, pp. 2278–2324, Nov. 1998.",
        "Article | LeCun, Y.; Bottou, L.; Bengio, Y.; Haffner, P. | Gradient-based learning applied to document recognition | Proc. IEEE "
        + "| 1998 | 86 | 11 | 2278-2324"
    )]
    public void Ieee_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Knight R: IMiDs: a novel class of immunomodulators. Semin Oncol 2005, 32(4 Suppl 5):S24–S30.",
        "Article | Knight, R | IMiDs: a novel class of immunomodulators | Semin Oncol | 2005 | 32 | 4 Suppl 5 | S24-S30")]
    [InlineData(
        "D’Amato R, Loughnan M, Flynn E, Folkman J: Thalidomide is an inhibitor of angiogenesis. Proc Natl Acad Sci U S A 1994, "
        + "91:368–378.",
        "Article | D’Amato, R; Loughnan, M; Flynn, E; Folkman, J | Thalidomide is an inhibitor of angiogenesis | Proc Natl Acad Sci U S A "
        + "| 1994 | 91 |  | 368-378"
    )]
    [InlineData(
        "List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.",
        "Article | List, A; Kurtin, S; Roe, D; … | Efficacy of lenalidomide in myelodysplastic syndromes | N Engl J Med | 2005 | 352 |  | "
        + "549-557"
    )]
    [InlineData(
        "Geim, A.K., Novoselov, K.S.: The rise of graphene. Nat. Mater. 6(3), 183–191 (2007)",
        "Article | Geim, A.K.; Novoselov, K.S. | The rise of graphene | Nat. Mater | 2007 | 6 | 3 | 183-191")]
    [InlineData(
        "Edgar RC (2004) MUSCLE: multiple sequence alignment with high accuracy and high throughput. Nucleic Acids Res 32(5):1792-7",
        "Article | Edgar, RC | MUSCLE: multiple sequence alignment with high accuracy and high throughput | Nucleic Acids Res | 2004 | 32 "
        + "| 5 | 1792-1797"
    )]
    [InlineData(
        "Csordas G, Hajnoczky G (2009) SR/ER-mitochondrial local communication: calcium and ROS. Biochim Biophys Acta 1787:1352-1362",
        "Article | Csordas, G; Hajnoczky, G | SR/ER-mitochondrial local communication: calcium and ROS | Biochim Biophys Acta | 2009 | "
        + "1787 |  | 1352-1362"
    )]
    public void Springer_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "W. Kohn and L. J. Sham, Phys. Rev. 140, A1133 (1965).",
        "Article | Kohn, W.; Sham, L. J. |  | Phys. Rev | 1965 | 140 |  | A1133")]
    [InlineData(
        "G. Kresse and J. Furthmüller, Phys. Rev. B 54, 11169 (1996).",
        "Article | Kresse, G.; Furthmüller, J. |  | Phys. Rev. B | 1996 | 54 |  | 11169")]
    public void Physics_style_is_read(string printed, string citation) =>
        Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "A. D. Becke, J. Chem. Phys., 1993, 98, 5648–5652.",
        "Article | Becke, A. D. |  | J. Chem. Phys | 1993 | 98 |  | 5648-5652")]
    [InlineData(
        "H. W. Kroto, J. R. Heath, S. C. O'Brien, R. F. Curl, R. E. Smalley, Nature 1985, 318, 162.",
        "Article | Kroto, H. W.; Heath, J. R.; O'Brien, S. C.; Curl, R. F.; Smalley, R. E. |  | Nature | 1985 | 318 |  | 162")]
    [InlineData(
        "Suzuki, A. J. Organomet. Chem. 1999, 576, 147–168.",
        "Article | Suzuki, A. |  | J. Organomet. Chem | 1999 | 576 |  | 147-168")]
    [InlineData(
        "Miyaura, N.; Suzuki, A. Palladium-Catalyzed Cross-Coupling Reactions of Organoboron Compounds. Chem. Rev. 1995, 95, 2457–2483.",
        "Article | Miyaura, N.; Suzuki, A. | Palladium-Catalyzed Cross-Coupling Reactions of Organoboron Compounds | Chem. Rev | 1995 | "
        + "95 |  | 2457-2483"
    )]
    [InlineData("J. Am. Chem. Soc. 1999, 121, 1234.", "Article |  |  | J. Am. Chem. Soc | 1999 | 121 |  | 1234")]
    public void Chemistry_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Hanahan, D. & Weinberg, R. A. Hallmarks of cancer: the next generation. Cell 144, 646–674 (2011).",
        "Article | Hanahan, D.; Weinberg, R. A. | Hallmarks of cancer: the next generation | Cell | 2011 | 144 |  | 646-674")]
    [InlineData(
        "Love, M.I., Huber, W. & Anders, S. Moderated estimation of fold change and dispersion for RNA-seq data with DESeq2. Genome Biol "
        + "15, 550 (2014).",
        "Article | Love, M.I.; Huber, W.; Anders, S. | Moderated estimation of fold change and dispersion for RNA-seq data with DESeq2 | "
        + "Genome Biol | 2014 | 15 |  | 550"
    )]
    public void Nature_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Attinger, A., Wang, B., Keller, G.B., 2017. Visuomotor Coupling Shapes the Functional Development of Mouse Visual Cortex. Cell "
        + "169, 1291–1302.e14.",
        "Article | Attinger, A.; Wang, B.; Keller, G.B. | Visuomotor Coupling Shapes the Functional Development of Mouse Visual Cortex | "
        + "Cell | 2017 | 169 |  | 1291-1302.e14"
    )]
    public void Cell_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Bolger A. M., Lohse M., Usadel B. (2014). Trimmomatic: a flexible trimmer for Illumina sequence data. Bioinformatics 30, "
        + "2114–2120.",
        "Article | Bolger, A. M.; Lohse, M.; Usadel, B. | Trimmomatic: a flexible trimmer for Illumina sequence data | Bioinformatics | "
        + "2014 | 30 |  | 2114-2120"
    )]
    [InlineData(
        "Kumar S., Stecher G., Tamura K. (2016). MEGA7: molecular evolutionary genetics analysis version 7.0 for bigger datasets. Mol. "
        + "Biol. Evol. 33 1870–1874.",
        "Article | Kumar, S.; Stecher, G.; Tamura, K. | MEGA7: molecular evolutionary genetics analysis version 7.0 for bigger datasets | "
        + "Mol. Biol. Evol | 2016 | 33 |  | 1870-1874"
    )]
    [InlineData(
        "Vernillo G., Millet G. P., Millet G. Y. (2017b). Does the running economy really increase after ultra-marathons? Front. Physiol. "
        + "8:783.",
        "Article | Vernillo, G.; Millet, G. P.; Millet, G. Y. | Does the running economy really increase after ultra-marathons? | Front. "
        + "Physiol | 2017 | 8 |  | 783"
    )]
    [InlineData(
        "Janeček Š, Svensson B., MacGregor E. A. (2014). α-Amylase: an enzyme specificity found in various families of glycoside "
        + "hydrolases. Cell. Mol. Life Sci. 71 1149–1170.",
        "Article | Janeček, Š; Svensson, B.; MacGregor, E. A. | α-Amylase: an enzyme specificity found in various families of glycoside "
        + "hydrolases | Cell. Mol. Life Sci | 2014 | 71 |  | 1149-1170"
    )]
    public void Frontiers_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "M. Casadio, P.G. Morasso, V. Sanguineti, Direct measurement of ankle stiffness during quiet standing, Gait Posture 21 (2005) "
        + "410–424.",
        "Article | Casadio, M.; Morasso, P.G.; Sanguineti, V. | Direct measurement of ankle stiffness during quiet standing | Gait "
        + "Posture | 2005 | 21 |  | 410-424"
    )]
    public void Elsevier_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));

    [Theory]
    [InlineData(
        "Quinlan AR, Hall IM. 2010 BEDTools: a flexible suite of utilities for comparing genomic features. Bioinformatics 26 6:841–842.",
        "Article | Quinlan, AR; Hall, IM | BEDTools: a flexible suite of utilities for comparing genomic features | Bioinformatics | 2010 "
        + "| 26 | 6 | 841-842"
    )]
    [InlineData(
        "Martin KC, Ephrussi A 2009 mRNA localization: gene expression in the spatial dimension. Cell 136, 719–730.",
        "Article | Martin, KC; Ephrussi, A | mRNA localization: gene expression in the spatial dimension | Cell | 2009 | 136 |  | 719-730")]
    [InlineData(
        "Teasdale, G., & Jennett, B. (1974). Assessment of coma and impaired consciousness: A practical scale. Lancet, ii, 81-84.",
        "Article | Teasdale, G.; Jennett, B. | Assessment of coma and impaired consciousness: A practical scale | Lancet | 1974 | ii |  | "
        + "81-84"
    )]
    [InlineData(
        "Malta DC, Gomes CS. Inequalities in health care and access to health services. Cad Saude Publica. 2022; 38 Suppl 1(Suppl "
        + "1):e00125421.",
        "Article | Malta, DC; Gomes, CS | Inequalities in health care and access to health services | Cad Saude Publica | 2022 | 38 | "
        + "Suppl 1 | e00125421"
    )]
    [InlineData(
        "Smith J, Doe A. Hepatitis B and C in 1990-2000: 12, 500 patients. Gut 2003;52 Suppl 4:iv1-iv5.",
        "Article | Smith, J; Doe, A. | Hepatitis B and C in 1990-2000: 12, 500 patients | Gut | 2003 | 52 | Suppl 4 | iv1-iv5")]
    [InlineData(
        "Brouwer KC, Case P: Trends in production and consumption of methamphetamine. Subst Use Misuse 2006, 41:707-727, (2006).",
        "Article | Brouwer, KC; Case, P | Trends in production and consumption of methamphetamine | Subst Use Misuse | 2006 | 41 |  | "
        + "707-727"
    )]
    [InlineData(
        "The International Wheat Genome Sequencing Consortium (2018). Shifting the limits in wheat research and breeding using a fully "
        + "annotated reference genome. Science 361:eaar7191",
        "Article | The International Wheat Genome Sequencing Consortium | Shifting the limits in wheat research and breeding using a "
        + "fully annotated reference genome | Science | 2018 | 361 |  | eaar7191"
    )]
    public void Loose_style_is_read(string printed, string citation) => Assert.Equal(citation, ReadingRows.Of(printed));
}
