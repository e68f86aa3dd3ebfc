using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests where titles end and journals begin, between the same authors and locator.</summary>
public sealed class TitleTests
{
    /// <summary>Each printed text with its title and container.</summary>
    public static TheoryData<string, string> Printed =>
        ReadingRows.Table(
            """
            Growth of vessels in bone. J Test Biol => Growth of vessels in bone | J Test Biol
            “Growth” of vessels in bone. J Test Biol => “Growth” of vessels in bone | J Test Biol
            “Growth of vessels in bone.” J Test Biol => Growth of vessels in bone | J Test Biol
            Vessels in bone and “their growth”. J Test Biol => Vessels in bone and “their growth” | J Test Biol
            “Growth of vessels” and “Decay of bone.” J Test Biol => “Growth of vessels” and “Decay of bone” | J Test Biol
            “Growth” of vessels and “bone”. J Test Biol => “Growth” of vessels and “bone” | J Test Biol
            „Wachstum“ der Gefäße. J Test Biol => „Wachstum“ der Gefäße | J Test Biol
            Growth of vessels in bone. J. Test Biol. => Growth of vessels in bone | J. Test Biol
            Growth of vessels in bone, J. Test Biol. => Growth of vessels in bone | J. Test Biol
            Growth of vessels in bone, Nature => Growth of vessels in bone | Nature
            Growth of vessels in bone. Nature => Growth of vessels in bone | Nature
            Growth of vessels in bone Nature => Growth of vessels in bone | Nature
            Growth of vessels in bone? Nature => Growth of vessels in bone? | Nature
            Growth of vessels in bone! J Test Biol => Growth of vessels in bone! | J Test Biol
            Growth of vessels in bone. Proc Natl Acad Sci U S A => Growth of vessels in bone | Proc Natl Acad Sci U S A
            Growth of vessels in bone. Mol. Cell. Biol. => Growth of vessels in bone | Mol. Cell. Biol
            Growth of vessels in bone. Cell. Mol. Life Sci. => Growth of vessels in bone | Cell. Mol. Life Sci
            Growth of vessels in bone. Cold Spring Harb. Perspect. Biol. => Growth of vessels in bone | Cold Spring Harb. Perspect. Biol
            Growth of vessels in bone. Hum. Brain Mapp. => Growth of vessels in bone | Hum. Brain Mapp
            Growth of vessels in bone. Hum. Brain. Mapp. => Growth of vessels in bone | Hum. Brain. Mapp
            Growth of vessels in bone. Acta Crystallogr., Sect. D: Biol. Crystallogr.
                => Growth of vessels in bone | Acta Crystallogr., Sect. D: Biol. Crystallogr
            Growth of vessels in bone. Biochim Biophys Acta - Gene Struct Expr
                => Growth of vessels in bone | Biochim Biophys Acta - Gene Struct Expr
            Growth of vessels in bone. J Biol Chem (Baltimore) => Growth of vessels in bone | J Biol Chem (Baltimore)
            Growth of vessels in wheat (Triticum aestivum L.). Bone J => Growth of vessels in wheat (Triticum aestivum L.) | Bone J
            Growth in rice (Oryza rufipogon Griff.). J. Exp. Bot. => Growth in rice (Oryza rufipogon Griff.) | J. Exp. Bot
            Growth of vessels in bone: a Phase III study (MM-009). Bone J => Growth of vessels in bone: a Phase III study (MM-009) | Bone J
            Growth of vessels and the gene (p53). Bone J => Growth of vessels and the gene (p53) | Bone J
            Growth of vessels in E. coli BL21(DE3). Bone J => Growth of vessels in E. coli BL21(DE3) | Bone J
            Growth of vessels in bone (abstract). Bone J => Growth of vessels in bone | Bone J
            Growth of vessels in bone. Br Med J (Clin Res Ed) => Growth of vessels in bone | Br Med J (Clin Res Ed)
            Growth of vessels in bone. BMJ => Growth of vessels in bone | BMJ
            Growth of vessels in bone. eLife => Growth of vessels in bone | eLife
            Growth of vessels in bone. mBio => Growth of vessels in bone | mBio
            Growth of vessels in bone. PLoS ONE => Growth of vessels in bone | PLoS ONE
            Growth of vessels in bone. Lancet (London, England) => Growth of vessels in bone | Lancet (London, England)
            Growth of vessels in bone. Science (New York, N.Y.) => Growth of vessels in bone | Science (New York, N.Y.)
            Growth of vessels in bone. The New England Journal of Medicine
                => Growth of vessels in bone | The New England Journal of Medicine
            Growth of vessels in bone. Journal of the American Medical Association
                => Growth of vessels in bone | Journal of the American Medical Association
            Growth of vessels in bone. Zeitschrift für Physikalische Chemie
                => Growth of vessels in bone | Zeitschrift für Physikalische Chemie
            Growth of vessels in bone. Comptes Rendus de l'Académie des Sciences
                => Growth of vessels in bone | Comptes Rendus de l'Académie des Sciences
            Growth of vessels in bone. Annals of Statistics, Series B => Growth of vessels in bone | Annals of Statistics, Series B
            Growth of vessels in bone. Journal of Applied Physics, Part 2 => Growth of vessels in bone | Journal of Applied Physics, Part 2
            Growth of vessels in E. coli. J Bacteriol => Growth of vessels in E. coli | J Bacteriol
            Growth of vessels in bone: a review. J Test Biol => Growth of vessels in bone: a review | J Test Biol
            Growth of vessels in bone: A review. J Test Biol => Growth of vessels in bone: A review | J Test Biol
            Growth of vessels in bone. A review. J Test Biol => Growth of vessels in bone. A review | J Test Biol
            Growth of vessels in bone. I. The early stages. J Test Biol => Growth of vessels in bone. I. The early stages | J Test Biol
            Growth of vessels in bone. II. J Test Biol => Growth of vessels in bone. II | J Test Biol
            Growth of vessels in bone vs. cartilage. J Test Biol => Growth of vessels in bone vs. cartilage | J Test Biol
            Growth of vessels of Quercus sp. in bone. J Test Biol => Growth of vessels of Quercus sp. in bone | J Test Biol
            Growth of vessels of Quercus sp. Alba in bone. J Test Biol => Growth of vessels of Quercus sp. Alba in bone | J Test Biol
            Growth of Salmonella subsp. Enterica in bone. J Test Biol => Growth of Salmonella subsp. Enterica in bone | J Test Biol
            Growth of vessels in bone (cf. Smith). J Test Biol => Growth of vessels in bone (cf. Smith) | J Test Biol
            Growth of vessels in bone by Smith et al. J Test Biol => Growth of vessels in bone by Smith et al | J Test Biol
            Growth of vessels in bone with vitamin D. J Nutr => Growth of vessels in bone with vitamin D | J Nutr
            Growth of vessels in bone with vitamin D. J. Nutr. => Growth of vessels in bone with vitamin D | J. Nutr
            Growth of vessels in bone with co-enzyme Q. J. Nutr. => Growth of vessels in bone with co-enzyme Q | J. Nutr
            Growth of vessels in bone of mice lacking p53. Cell => Growth of vessels in bone of mice lacking p53 | Cell
            Growth of vessels in bone after 5-fluorouracil. Cancer => Growth of vessels in bone after 5-fluorouracil | Cancer
            Growth of vessels in bone (letter). J Test Biol => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone [letter]. J Test Biol => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone [in German]. J Test Biol => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone [Article in French]. J Test Biol => Growth of vessels in bone | J Test Biol
            “Growth of vessels in bone,” J Test Biol => Growth of vessels in bone | J Test Biol
            "Growth of vessels in bone." J Test Biol => Growth of vessels in bone | J Test Biol
            "Growth of vessels in bone", J. Test Biol. => Growth of vessels in bone | J. Test Biol
            ‘Growth of vessels in bone’, Journal of Test Biology, => Growth of vessels in bone | Journal of Test Biology
            ‘The bone’s growth’, Journal of Test Biology, => The bone’s growth | Journal of Test Biology
            «Growth of vessels in bone», J Test Biol => Growth of vessels in bone | J Test Biol
            „Growth of vessels in bone”, J Test Biol => Growth of vessels in bone | J Test Biol
            “Growth of vessels in bone,” in J Test Biol => Growth of vessels in bone | J Test Biol
            Growth of “vessels” in bone. J Test Biol => Growth of “vessels” in bone | J Test Biol
            "Is growth of vessels possible?" Journal of Test Biology => Is growth of vessels possible? | Journal of Test Biology
            Growth of vessels in bone. In: J Test Biol => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone. J Test Biol. Oxford University Press; => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone. J Test Biol. Springer; => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone. J Test Biol [Internet]. => Growth of vessels in bone | J Test Biol
            Growth of vessels in bone. 3D printing. Bioinformatics => Growth of vessels in bone. 3D printing | Bioinformatics
            Growth of 3 vessels. 10 years on. J Test Biol => Growth of 3 vessels. 10 years on | J Test Biol
            Growth of vessels? 10 years on. J Test Biol => Growth of vessels? 10 years on | J Test Biol
            Growth of vessels? in bone. J Test Biol => Growth of vessels? in bone | J Test Biol
            Growth of α-synuclein in bone. J Test Biol => Growth of α-synuclein in bone | J Test Biol
            Growth of CD4+ cells in bone. J Test Biol => Growth of CD4+ cells in bone | J Test Biol
            Growth of NF-κB in bone – a review. J Test Biol => Growth of NF-κB in bone – a review | J Test Biol
            GROWTH OF VESSELS IN BONE. J TEST BIOL => GROWTH OF VESSELS IN BONE | J TEST BIOL
            Growth of vessels in bone in HIV. AIDS => Growth of vessels in bone in HIV | AIDS
            Growth of vessels in bone: HIV. AIDS Res Hum Retroviruses => Growth of vessels in bone: HIV | AIDS Res Hum Retroviruses
            Growth Of Vessels In Bone. Journal Of Test Biology => Growth Of Vessels In Bone | Journal Of Test Biology
            A Growth. J Test Biol => A Growth | J Test Biol
            Angiogenesis. J Test Biol => Angiogenesis | J Test Biol
            Nature =>  | Nature
            Growth of vessels in bone, a review, and more, J. Test Biol. => Growth of vessels in bone, a review, and more | J. Test Biol
            Growth of vessels in bone; a review; J. Test Biol. => Growth of vessels in bone; a review | J. Test Biol
            Growth of vessels in bone and the role of the very many factors that are known to act on it from the early stages of life up to
                the last ones, Nature
                => Growth of vessels in bone and the role of the very many factors that are known to act on it from the early stages of
                life up to the last ones | Nature
            Growth of vessels in bone. Z. anorg. allg. Chem. => Growth of vessels in bone | Z. anorg. allg. Chem
            Growth of vessels in bone. Z. wiss. Zool. => Growth of vessels in bone | Z. wiss. Zool
            Growth of vessels in bone. J. comp. Neurol. => Growth of vessels in bone | J. comp. Neurol
            Growth of vessels in bone. Br. med. J. => Growth of vessels in bone | Br. med. J
            Growth of vessels in bone. Ann. intern. Med. => Growth of vessels in bone | Ann. intern. Med
            Growth of vessels in bone. J. gen. Microbiol. => Growth of vessels in bone | J. gen. Microbiol
            Growth of vessels in bone. Archs gen. Psychiat. => Growth of vessels in bone | Archs gen. Psychiat
            Growth of vessels in bone. Arch. exp. Path. Pharmak. => Growth of vessels in bone | Arch. exp. Path. Pharmak
            Growth of vessels in bone. Can. J. Fish. aquat. Sci. => Growth of vessels in bone | Can. J. Fish. aquat. Sci
            Growth of vessels in bone. J. exp. mar. Biol. Ecol. => Growth of vessels in bone | J. exp. mar. Biol. Ecol
            Growth of vessels in bone. Acta physiol. scand. => Growth of vessels in bone | Acta physiol. scand
            Growth of vessels in bone. J. cell. comp. Physiol. => Growth of vessels in bone | J. cell. comp. Physiol
            Growth of vessels in bone. Am. J. trop. Med. Hyg. => Growth of vessels in bone | Am. J. trop. Med. Hyg
            Growth of vessels in C. elegans. Nature => Growth of vessels in C. elegans | Nature
            """
        );

    [Theory]
    [MemberData(nameof(Printed))]
    public void Title_and_container_are_told_apart(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of($"Norrby K, List A. {printed} 2001;12(4):345-9.", Part.Title, Part.Container));

    [Theory]
    [InlineData("J. Norrby and A. List, Org. Lett., 2001, 3, 45-49.", " | Org. Lett")]
    [InlineData("J. Norrby and A. List, Growth of vessels, Org. Lett., 2001, 3, 45-49.", "Growth of vessels | Org. Lett")]
    [InlineData("J. Norrby and A. List, J. Chem. Phys., 2001, 3, 45-49.", " | J. Chem. Phys")]
    public void A_journal_behind_the_authors_is_whole(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Title, Part.Container));
}
