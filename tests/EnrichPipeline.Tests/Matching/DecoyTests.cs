using EnrichPipeline.Citations;
using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching;

/// <summary>Tests records that look like a work that is in no source. None of them may be matched.</summary>
public class DecoyTests
{
    private const string Authors = "Norrby K; Lindahl B";
    private const string Title = "Vascular growth in the mesentery of young rats";
    private const string Article = $"Norrby K, Lindahl B. {Title}. Microvasc Res 1996;51:153-163.";
    private const string WithoutPages = $"Norrby K, Lindahl B. {Title}. Microvasc Res 1996.";
    private const string Place = "Microvasc Res | 1996 | 51 | 2 | 153-163";
    private const string LongTitle =
        "Vascular growth in the mesentery of young rats that were fed with grain, in the mesentery of old rats that were fed with nothing "
        + "but hay and water, and in the mesentery of rats of every age that were fed with both, with a statement of the society for "
        + "vascular growth, of the federation for the mesentery of rats, and of the union of those who keep rats in laboratories";
    private const string OtherPages = "Microvasc Res | 1996 | 51 | 3 | 219-231";

    public static TheoryData<string, string, BibliographicRecord> Decoys =>
        new()
        {
            { "a dataset", Article, Work(Authors, Title, " | 1996", "dataset") },
            { "a thesis", Article, Work("Norrby K", Title, "University of Gothenburg | 1996", "dissertation") },
            { "a report", Article, Work(Authors, Title, " | 1996", "report") },
            { "a book", Article, Work(Authors, Title, " | 1996", "monograph") },
            { "a chapter", Article, Work(Authors, Title, "Growth of Vessels | 1996 | | | 12-30", "book-chapter") },
            { "the article for a thesis", $"Norrby K. {Title}. PhD thesis, University of Gothenburg; 1996.", Work(Authors, Title, Place) },
            {
                "an article without a type for a thesis",
                "Loftus G. Using confidence intervals in within-subject designs. PhD thesis, University of Utrecht, 1994.",
                Work(
                    "Loftus GR; Masson ME",
                    "Using confidence intervals in within-subject designs",
                    "Psychonomic bulletin & review | 1994 | 1 | 4 | 476-490",
                    type: "website"
                )
            },
            {
                "another long word that is spelt alike",
                "Price A, Zaitlen N, Reich D. New approaches to population stratification in genome-wide association studies. Nature "
                + "Reviews Genetics. 2010.",
                Work(
                    "Price AL; Zaitlen NA; Reich D",
                    "New approaches to population identification in genome-wide association studies",
                    "Nature Reviews Genetics | 2010 | 11 | 7 | 459-463"
                )
            },
            {
                "an abstract on one page of a supplement, no pages printed",
                "Wu T. Y., Gruissem W., Bhullar N. K. (2018). Targeting intra-cellular transport combined with efficient uptake and "
                + "storage increases grain iron and zinc levels in rice. Plant Biotechnol. J. [Epub ahead of print].",
                Work(
                    "Wu TY; Gruissem W; Bhullar NK",
                    "Targeting intracellular transport combined with efficient uptake and storage increases grain iron and zinc levels in "
                    + "rice",
                    "Plant Biotechnology Journal | 2018 | 16 | | S117"
                )
            },
            {
                "the other sex, where the title names one of them twice",
                "Adu-Afarwuah S, Lartey A, Zeilani M. Acceptability of nutrient supplements among infants and pregnant or lactating women "
                + "in men. Matern Child Nutr. 2011.",
                Work(
                    "Adu-Afarwuah S; Lartey A; Zeilani M",
                    "Acceptability of nutrient supplements among infants and pregnant or lactating women in women",
                    "Matern Child Nutr | 2011 | 7 | 4 | 374-381"
                )
            },
            {
                "another word that is spelt like a third one",
                "Wilkinson D. Stochastic modelling for quantitative description of heterogeneous biological systems. Nature Reviews. "
                + "Genetics. 2009;10:122-133.",
                Work(
                    "Wilkinson DJ",
                    "Stochastic modelling for quantitative description of qualitative biological systems",
                    "Nature Reviews. Genetics | 2009 | 10 | 2 | 142-149"
                )
            },
            {
                "another first word",
                "Gupta P, Rustgi S, Sharma S. Transferable EST-SSR markers for the study of polymorphism and genetic diversity in bread "
                + "wheat. Mol. Genet. Genomics. 2003;270:315-323.",
                Work(
                    "Gupta PK; Rustgi S; Sharma S",
                    "Conducting EST-SSR markers for the study of polymorphism and genetic diversity in bread wheat",
                    "Mol. Genet. Genomics | 2003 | 270 | 4 | 335-342"
                )
            },
            {
                "another last word",
                "Glisovic T, Bachorik J, Yong J. RNA-binding proteins and post-transcriptional gene regulation. FEBS Lett. "
                + "2008;582:1977-1986.",
                Work(
                    "Glisovic T; Bachorik JL; Yong J",
                    "RNA-binding proteins and post-transcriptional gene taxonomy",
                    "FEBS Lett. | 2008 | 582 | 14 | 1997-2004"
                )
            },
            { "the opposite", WithoutPages, Work(Authors, $"No {Title.ToLowerInvariant()}", OtherPages) },
            {
                "the opposite in the printed place",
                Article.Replace("Vascular", "No vascular", StringComparison.Ordinal),
                Work(Authors, Title, Place)
            },
            {
                "a longer title",
                "Norrby K, Lindahl B. Weighing the benefits of vascular growth in the mesentery of young rats. Microvasc Res 1996.",
                Work(Authors, Title, Place)
            },
            {
                "a yearly editorial, whose pages count from one",
                "Norrby K. Editorial. Microvasc Res. 1997;52(1):1-3.",
                Work("Norrby K", "Editorial", "Microvasc Res | 1996 | 51 | 1 | 1-2")
            },
            {
                "a yearly review, two years before",
                "Norrby K, Lindahl B. Annual review of the growth of vessels. Microvasc Res. 1998;53:1-45.",
                Work(Authors, "Annual review of the growth of vessels", "Microvasc Res | 1996 | 51 | 1 | 1-40")
            },
            {
                "an editorial of the same volume",
                "Norrby K. Editorial. Microvasc Res. 1996;51(1):101-102.",
                Work("Norrby K", "Editorial", "Microvasc Res | 1996 | 51 | 3 | 301-303")
            },
            {
                "the article for its retraction notice",
                $"Norrby K, Lindahl B. Retraction notice to “{Title}” [Microvasc Res 51 (1996) 153–163]. Microvasc Res. 1998;53:212.",
                Work(Authors, Title, Place)
            },
            {
                "the article for its erratum",
                $"Norrby K, Lindahl B. Erratum: {Title}. Microvasc Res. 1997;52:401.",
                Work(Authors, Title, Place)
            },
            {
                "another version",
                $"Norrby K, Lindahl B. {Title} [version 1; peer review: 1 approved]. F1000Research 2016, 5:200.",
                Work(Authors, $"{Title} [version 2; peer review: 2 approved]", "F1000Research | 2016 | 5 | | 200")
            },
            { "next year's volume and pages", Article, Work(Authors, Title, "Microvasc Res | 1997 | 52 | 1 | 610-617") },
            {
                "next year's volume, a page that is nearly the same",
                Article,
                Work(Authors, Title, "Microvasc Res | 1997 | 52 | 1 | 152-160")
            },
            { "a page of corrections without a word of it", Article, Work(Authors, Title, "Microvasc Res | 1996 | 51 | 4 | 401-402") },
            { "an abstract in a supplement", Article, Work(Authors, Title, "Microvasc Res | 1996 | 51 | Suppl 1 | S117") },
            {
                "the other sex",
                $"Norrby K, Lindahl B. {Title} in men. Microvasc Res 1996.",
                Work(Authors, $"{Title} in women", OtherPages)
            },
            {
                "the other direction",
                "Norrby K. Increase of vascular growth by training. Microvasc Res 1996.",
                Work("Norrby K", "Decrease of vascular growth by training", OtherPages)
            },
            {
                "hypotension for hypertension",
                "Norrby K. Hypertension and the growth of vessels in rats. Microvasc Res 1996.",
                Work("Norrby K", "Hypotension and the growth of vessels in rats", OtherPages)
            },
            {
                "a word that the title has already",
                "Sun X, Liu D, Zhang X. SLAF-seq: an efficient method of large-scale de novo SNP discovery and genotyping using "
                + "high-throughput sequencing. PLoS One. 2013.",
                Work(
                    "Sun X; Liu D; Zhang X",
                    "SLAF-seq: an efficient method of large-scale de novo SNP discovery and throughput using high-throughput sequencing",
                    "PLoS One | 2013 | 8 | | 1020-1027")
            },
            {
                "a word with the same end",
                "Norrby K. Revised criteria for the classification of growing vessels. Microvasc Res 1996;51:219-231.",
                Work("Norrby K", "Revised criteria for the association of growing vessels", "Microvasc Res | 1996 | 51 | 3 | 239-251")
            },
            {
                "another last word",
                "Handoyo. Structural and functional properties of fermented soybean (Tempeh) by using Rhizopus oligosporus. Int. J. Food "
                + "Prop. 2006;9:347.",
                Work(
                    "Handoyo",
                    "Structural and functional properties of fermented soybean (Tempeh) by using Rhizopus developmental",
                    "Int. J. Food Prop. | 2006 | 9 | | 367-374")
            },
            {
                "another part, and a number in a formula",
                "Li H, Ilyina T, Müller W. Decadal predictions of the North Atlantic CO2 uptake. Part 1. Nat. Commun. 2016;7:11076.",
                Work(
                    "Li H; Ilyina T; Müller W",
                    "Decadal predictions of the North Atlantic CO2 uptake. Part 2",
                    "Nat. Commun. | 2016 | 7 | | 11084-11091")
            },
            {
                "another part at the end of a very long title",
                $"Norrby K, Lindahl B. {LongTitle}. Part 1. Microvasc Res 1996;51:153-163.",
                Work(Authors, $"{LongTitle}. Part 2", "Microvasc Res | 1996 | 51 | 3 | 163-171")
            },
            {
                "an abstract of the year before, on a page with the same number",
                $"Norrby K, Lindahl B. {Title}. Microvasc Res 1996;51:117-131.",
                Work(Authors, Title, "Microvasc Res | 1995 | 50 | Suppl 1 | S117")
            },
            { "a commentary", Article, Work("Norrby K; Weber D", $"{Title}: a commentary", "Microvasc Res | 1996 | 51 | 2 | 150-157") },
            { "a reply", Article, Work(Authors, $"{Title} – Authors’ reply", "Microvasc Res | 1996 | 51 | 3 | 153") },
            {
                "another code",
                "Norrby K. CYP2C9 and the growth of vessels in rats. Microvasc Res 1996.",
                Work("Norrby K", "CYP2C19 and the growth of vessels in rats", OtherPages)
            },
            {
                "another letter",
                "Norrby K. Hepatitis B and the growth of vessels in rats. Microvasc Res 1996.",
                Work("Norrby K", "Hepatitis C and the growth of vessels in rats", OtherPages)
            },
            {
                "another type",
                "Norrby K. Vessels in diabetes of type 1. Microvasc Res 1996.",
                Work("Norrby K", "Vessels in diabetes of type 2", OtherPages)
            },
            {
                "without for with",
                "Norrby K. Growth of vessels with ischaemia. Microvasc Res 1996.",
                Work("Norrby K", "Growth of vessels without ischaemia", OtherPages)
            },
            { "another word", WithoutPages, Work(Authors, "Nervous growth in the mesentery of young rats", OtherPages) },
            {
                "a review brought up to date",
                $"Norrby K, Lindahl B. {Title}. Cochrane Database Syst Rev 2008;(3):CD001234.",
                Work(
                    Authors,
                    Title,
                    "Cochrane Database of Systematic Reviews | 2010 | | 6 | CD001234",
                    doi: "10.1002/14651858.CD001234.pub3"
                )
            },
            {
                "the first of two references",
                $"(a) Norrby K, Lindahl B. {Title}. Microvasc Res 1996;51:153-163; (b) Smith J, Doe A. Mast cells and the healing of "
                + $"wounds. Apmis 2002;110:355-371.",
                Work(Authors, Title, Place)
            },
            {
                "the first of two references, which begins with a particle, the second in press",
                $"(a) van Norrby K., Lindahl B., (1996). {Title}. Microvasc. Res. 51 153–163; (b) de la Smith J, Doe A Mast cells and the "
                + "healing of wounds. Apmis. In press.",
                Work("van Norrby K; Lindahl B", Title, Place)
            },
            {
                "the first of two references without labels, the second on pages of one digit",
                $"Norrby K., Lindahl B., (1996). {Title}. Microvasc. Res. 51 153–163; Smith J, Doe A Mast cells and the healing of wounds. "
                + "Apmis. 2002;110(3):1–13",
                Work(Authors, Title, Place)
            },
            {
                "the second of two references without labels",
                $"Smith J, Doe A. Mast cells and the healing of wounds. Apmis 2002;110:355-371. Norrby K, Lindahl B. {Title}. Microvasc "
                + $"Res 1996;51:153-163.",
                Work(Authors, Title, Place)
            },
            {
                "the printed DOI, all else another's",
                $"{Article} doi:10.1000/other",
                Work(Authors, "Mast cells and the healing of wounds", OtherPages, doi: "10.1000/other")
            },
            {
                "the printed PMID, all else another's",
                $"{Article} PMID: 8778571",
                Work(Authors, "Mast cells and the healing of wounds", OtherPages, pmid: "8778571")
            },
        };

    [Theory]
    [MemberData(nameof(Decoys))]
    public void A_record_that_only_looks_like_the_work_is_not_matched(string what, string printed, BibliographicRecord decoy)
    {
        var confidence = Assert.Single(Rank(printed, decoy)).Confidence;
        Assert.True(confidence < MatchingOptions.DefaultMatchedAt, $"{what}: {confidence}");
    }

    public static TheoryData<string, string, BibliographicRecord> Works =>
        new()
        {
            { "the article", Article, Work(Authors, Title, Place) },
            { "without pages", WithoutPages, Work(Authors, Title, Place) },
            { "the printed DOI", $"{Article} doi:10.1000/right", Work(Authors, Title, Place, doi: "10.1000/right") },
            {
                "the printed DOI of a record without a place",
                $"{Article} doi:10.1000/right",
                Work(Authors, Title, "Microvasc Res | 1996", doi: "10.1000/right")
            },
            {
                "the cited thesis",
                $"Norrby K. {Title}. PhD thesis, University of Gothenburg; 1996.",
                Work("Norrby K", Title, "University of Gothenburg | 1996", "dissertation")
            },
            {
                "the cited version of a review",
                $"Norrby K, Lindahl B. {Title}. Cochrane Database Syst Rev 2010;(6):CD001234.",
                Work(
                    Authors,
                    Title,
                    "Cochrane Database of Systematic Reviews = Cochrane Database Syst Rev | 2010 | | 6 | CD001234",
                    doi: "10.1002/14651858.CD001234.pub3"
                )
            },
            {
                "a misprinted word in the printed place",
                Article.Replace("mesentery", "mesentary", StringComparison.Ordinal),
                Work(Authors, Title, Place)
            },
            {
                "a kind before the title, no pages printed",
                WithoutPages.Replace("Vascular", "Review: Vascular", StringComparison.Ordinal),
                Work(Authors, Title, Place)
            },
            {
                "words before the title in the printed place",
                Article.Replace("Vascular", "Studies of vessels. 5. Vascular", StringComparison.Ordinal),
                Work(Authors, Title, Place)
            },
            {
                "a wrong volume, the next year and the right pages",
                $"Norrby K, Lindahl B. {Title}. Microvasc Res 1997;15:153-163.",
                Work(Authors, Title, Place)
            },
            {
                "the cited notice",
                $"Norrby K, Lindahl B. Corrigendum to “{Title}” [Microvasc Res 51 (1996) 153–163]. Microvasc Res. 1998;53:212.",
                Work(Authors, $"Corrigendum to “{Title}” [Microvasc Res 51 (1996) 153–163]", "Microvasc Res | 1998 | 53 | | 212")
            },
            {
                "the cited erratum, of whose title the source has only the article's",
                $"Norrby K, Lindahl B. {Title} (Erratum). Microvasc Res. 1997;52(4):401.",
                Work(Authors, Title, "Microvasc Res | 1997 | 52 | 4 | 401") with { PublicationTypes = ["Published Erratum"] }
            },
            {
                "the cited version",
                $"Norrby K, Lindahl B. {Title} [version 1; referees: 1 approved]. F1000Research 2016, 5:200.",
                Work(Authors, $"{Title} [version 1; peer review: 1 approved]", "F1000Research | 2016 | 5 | | 200")
            },
            {
                "a journal and its translation",
                "Ivanov P, Petrov S. Growth of vessels in the mesentery. Biofizika 49, 641-650 (1965) [Biophysics 22, 449-457 (1966)].",
                Work("Ivanov P; Petrov S", "Growth of vessels in the mesentery", "Biofizika | 1965 | 49 | | 641-650")
            },
        };

    [Theory]
    [MemberData(nameof(Works))]
    public void The_work_itself_is_matched(string what, string printed, BibliographicRecord work)
    {
        var confidence = Assert.Single(Rank(printed, work)).Confidence;
        Assert.True(confidence >= MatchingOptions.DefaultMatchedAt, $"{what}: {confidence}");
    }

    private static IReadOnlyList<Candidate> Rank(string printed, params BibliographicRecord[] records) =>
        new Matcher().Rank(printed, CitationParser.Parse(printed), records);
}
