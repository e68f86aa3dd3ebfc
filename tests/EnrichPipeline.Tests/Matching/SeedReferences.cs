using EnrichPipeline.Model;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching;

/// <summary>The references of a review article as printed, misprints included, and their works.</summary>
internal static class SeedReferences
{
    /// <summary>The works by ordinal. Reference 18 is in no journal and has no work. Ids are given if they are certain.</summary>
    public static readonly IReadOnlyDictionary<int, (string Printed, BibliographicRecord Work)> All = new Dictionary<
        int,
        (string, BibliographicRecord)
    >
    {
        [1] = (
            "Knight R: IMiDs: a novel class of immunomodulators. Semin Oncol 2005, 32(4 Suppl 5):S24–S30.",
            Work("Knight R", "IMiDs: a novel class of immunomodulators", "Seminars in Oncology | 2005 | 32 | 4 Suppl 5 | S24-S30")),
        [2] = (
            "List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.",
            Work(
                "List A; Kurtin S; Roe DJ; Buresh A; Mahadevan D; Fuchs D; Rimsza L; Heaton R; Knight R; Zeldis JB",
                "Efficacy of lenalidomide in myelodysplastic syndromes",
                "The New England Journal of Medicine | 2005 | 352 | 6 | 549-557",
                doi: "10.1056/NEJMoa041668",
                pmid: "15703420"
            )
        ),
        [3] = (
            "Weber D, Chen C, Niesvizky R, et al.: Lenalidomide plus high-cose dexamethasone provides improved overall survival compared "
            + "to high-dose dexamethasone alone for relapsed or refractory multiple myeloma (MM): results of a North American Phase III "
            + "Study (MM-009) [abstract]. Proc ASCO 2006, 24:427 (abstract 7521).",
            Work(
                "Weber DM; Chen C; Niesvizky R",
                "Lenalidomide plus high-dose dexamethasone provides improved overall survival compared to high-dose dexamethasone alone "
                + "for relapsed or refractory multiple myeloma (MM): results of a North American phase III study (MM-009)",
                "Journal of Clinical Oncology | 2006 | 24 | 18_suppl | 7521"
            )
        ),
        [4] = (
            "D’Amato R, Loughnan M, Flynn E, Folkman J: Thalidomide is an inhibitor of angiogenesis. Proc Natl Acad Sci U S A 1994, "
            + "91:368–378.",
            Work(
                "D'Amato RJ; Loughnan MS; Flynn E; Folkman J",
                "Thalidomide is an inhibitor of angiogenesis",
                "Proceedings of the National Academy of Sciences of the United States of America | 1994 | 91 | 9 | 4082-4085",
                doi: "10.1073/pnas.91.9.4082",
                pmid: "7513432"
            )
        ),
        [5] = (
            "Bauer K, Dixon S, Figg W: Inhibition of angiogenesis by thalidomide requires metabolic activation which is "
            + "species-dependent. Biochem Pharmacol 1998, 55:1827–1834.",
            Work(
                "Bauer KS; Dixon SC; Figg WD",
                "Inhibition of angiogenesis by thalidomide requires metabolic activation, which is species-dependent",
                "Biochemical Pharmacology | 1998 | 55 | 11 | 1827-1834"
            )
        ),
        [6] = (
            "Dredge K, Marriott J, Macdonald C, et al.: Novel thalidomide analogues display anti-angiogenic activity independently of "
            + "immunomodulatory effects. Br J Cancer 2002, 87:1166–1172.",
            Work(
                "Dredge K; Marriott JB; Macdonald CD; Man HW; Chen R; Muller GW; Stirling D; Dalgleish AG",
                "Novel thalidomide analogues display anti-angiogenic activity independently of immunomodulatory effects",
                "British Journal of Cancer | 2002 | 87 | 10 | 1166-1172",
                doi: "10.1038/sj.bjc.6600607",
                pmid: "12402158"
            )
        ),
        [7] = (
            "Dredge K, Horsfall R, Robinson S, et al.: Orally administered lenalidomide (CC-5013) is antiangiogenic in vivo and inhibits "
            + "endothelial cell migration and akt phosphorylation in vitro. Microvas Res 2005, 69:56–63.",
            Work(
                "Dredge K; Horsfall R; Robinson SP; Zhang LH; Lu L; Tang Y; Shirley MA; Muller G; Schafer P; Stirling D; Dalgleish AG; "
                + "Bartlett JB",
                "Orally administered lenalidomide (CC-5013) is anti-angiogenic in vivo and inhibits endothelial cell migration and Akt "
                + "phosphorylation in vitro",
                "Microvascular Research = Microvasc Res | 2005 | 69 | 1-2 | 56-63",
                doi: "10.1016/j.mvr.2005.01.002"
            )
        ),
        [8] = (
            "Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.",
            Work(
                "Norrby K",
                "Vascular endothelial growth factor and de novo mammalian angiogenesis",
                "Microvascular Research | 1996 | 51 | 2 | 153-163",
                pmid: "8778571"
            )
        ),
        [9] = (
            "Gupta D, Treon S, Shima Y, et al.: Adherence of multiple myeloma cells to bone marrow stromal cells upregulates vascular "
            + "endothelial growth factor secretion: therapeutic applications. Leukemia 2001, 15:1950–1961.",
            Work(
                "Gupta D; Treon SP; Shima Y",
                "Adherence of multiple myeloma cells to bone marrow stromal cells upregulates vascular endothelial growth factor "
                + "secretion: therapeutic applications",
                "Leukemia | 2001 | 15 | 12 | 1950-1961"
            )
        ),
        [10] = (
            "Sampaio E, Sarno E, Galilly R, et al.: Thalidomide selectively inhibits tumor necrosis factor alpha production by stimulated "
            + "human monocytes. J Exp Med 1991, 173:699–703.",
            Work(
                "Sampaio EP; Sarno EN; Galilly R; Cohn ZA; Kaplan G",
                "Thalidomide selectively inhibits tumor necrosis factor alpha production by stimulated human monocytes",
                "The Journal of Experimental Medicine | 1991 | 173 | 3 | 699-703",
                doi: "10.1084/jem.173.3.699",
                pmid: "1997652"
            )
        ),
        [11] = (
            "Haslett P, Corral L, Albert M, Kaplan G: Thalidomide costimulates primary human T lymphocytes, preferentially inducing "
            + "proliferation, cytokine production, and cytotoxic responses in the CD8+ subset. J Exp Med 1998, 187:1885–1892.",
            Work(
                "Haslett PA; Corral LG; Albert M; Kaplan G",
                "Thalidomide costimulates primary human T lymphocytes, preferentially inducing proliferation, cytokine production, and "
                + "cytotoxic responses in the CD8+ subset",
                "The Journal of Experimental Medicine | 1998 | 187 | 11 | 1885-1892",
                doi: "10.1084/jem.187.11.1885",
                pmid: "9607928"
            )
        ),
        [12] = (
            "Bartlett J, Dredge K, Dalgleish A: The evolution of thalidomide and its IMid derivatives as anticancer agents. Nat Rev "
            + "Cancer 2004, 4:314–322.",
            Work(
                "Bartlett JB; Dredge K; Dalgleish AG",
                "The evolution of thalidomide and its IMiD derivatives as anticancer agents",
                "Nature Reviews Cancer | 2004 | 4 | 4 | 314-322",
                doi: "10.1038/nrc1323"
            )
        ),
        [13] = (
            "Nogueira A, Neubert R, Helge H, Neubert D: Thalidomide and the immune system. 3. Simultaneous up-and down-regulation of "
            + "different integrin receptors on human white blood cells. Life Sci 1994, 55:77–92.",
            Work(
                "Nogueira AC; Neubert R; Helge H; Neubert D",
                "Thalidomide and the immune system. 3. Simultaneous up- and down-regulation of different integrin receptors on human "
                + "white blood cells",
                "Life Sciences | 1994 | 55 | 2 | 77-92"
            )
        ),
        [14] = (
            "Marriott J, Clarke I, Dredge K, et al.: Thalidomide and its analogues have distinct and opposing effects on TNF-alpha and "
            + "TNFR2 during co-stimulation of both CD4(+) and CD8(+) T cells. Clin Exp Immunon 2002, 130:75–84.",
            Work(
                "Marriott JB; Clarke IA; Dredge K; Muller G; Stirling D; Dalgleish AG",
                "Thalidomide and its analogues have distinct and opposing effects on TNF-alpha and TNFR2 during co-stimulation of both "
                + "CD4(+) and CD8(+) T cells",
                "Clinical and Experimental Immunology | 2002 | 130 | 1 | 75-84",
                doi: "10.1046/j.1365-2249.2002.01954.x"
            )
        ),
        [15] = (
            "LeBlanc R, Hideshima T, Catley L, et al.: Immunomodulatory drug costimulates T cells via the B7-CD28 pathway. Blood 2004, "
            + "103:1787–1790.",
            Work(
                "LeBlanc R; Hideshima T; Catley LP",
                "Immunomodulatory drug costimulates T cells via the B7-CD28 pathway",
                "Blood | 2004 | 103 | 5 | 1787-1790"
            )
        ),
        [16] = (
            "Bartlett J, Michael A, Clarke I, et al.: Phase I study to determine the safety, tolerability and immunostimulatory activity "
            + "of thalidomide analogue CC-5013 in patients with metastatic malignant melanoma and other advanced cancers. Br J Cancer "
            + "2004, 90:955–961.",
            Work(
                "Bartlett JB; Michael A; Clarke IA; Dredge K; Nicholson S; Kristeleit H; Polychronis A; Pandha H; Muller GW; Stirling DI; "
                + "Zeldis J; Dalgleish AG",
                "Phase I study to determine the safety, tolerability and immunostimulatory activity of thalidomide analogue CC-5013 in "
                + "patients with metastatic malignant melanoma and other advanced cancers",
                "British Journal of Cancer | 2004 | 90 | 5 | 955-961",
                doi: "10.1038/sj.bjc.6601579",
                pmid: "14997189"
            )
        ),
        [17] = (
            "Tohnya T, Gulley J, Arlene P, et al.: Phase I study of senalidomide, a novel thalidomide analog in patients with refractory "
            + "metastatic cancer [abstract]. Proc ASCO 2006, 24:605S (abstract 13038).",
            Work(
                "Tohnya TM; Gulley J; Arlen PM",
                "Phase I study of lenalidomide, a novel thalidomide analog, in patients with refractory metastatic cancer",
                "Journal of Clinical Oncology | 2006 | 24 | 18_suppl | 13038"
            )
        ),
        [19] = (
            "Moss R, Shelton G, Melia J, et al.: A phase I open label, dose escalation study to determine the maximum tolerated dose and "
            + "to evaluate the safety profile of lenalidomide with every three week docetaxel in subjects with androgen independent "
            + "prostate cancer [abstract]. Proc ASCO 2006, 24:646s (abstract 14618).",
            Work(
                "Moss R; Shelton G; Melia J",
                "A phase I open label, dose escalation study to determine the maximum tolerated dose and to evaluate the safety profile "
                + "of lenalidomide with every three week docetaxel in subjects with androgen independent prostate cancer",
                "Journal of Clinical Oncology | 2006 | 24 | 18_suppl | 14618"
            )
        ),
        [20] = (
            "Kalmadi S, Davis M, Dowlati A, et al.: Phase I trial of docetaxel, carboplatin and lenalidomide in patients with advanced "
            + "solid tumors [abstract]. Proc ASCO 2006, 24:604s (abstract 13027).",
            Work(
                "Kalmadi S; Davis M; Dowlati A",
                "Phase I trial of docetaxel, carboplatin and lenalidomide in patients with advanced solid tumors",
                "Journal of Clinical Oncology | 2006 | 24 | 18_suppl | 13027"
            )
        ),
        [21] = (
            "Marsh L, Khan M, Needle M, Amato R: Phase II study of lenalidomide in patients (pts) with metastatic renal cell cancer "
            + "(MRCC) [abstract]. Proc ASCO 2006, 24:224 (abstract 4533).",
            Work(
                "Marsh L; Khan M; Needle M; Amato R",
                "Phase II study of lenalidomide in patients (pts) with metastatic renal cell cancer (MRCC)",
                "Journal of Clinical Oncology | 2006 | 24 | 18_suppl | 4533"
            )
        ),
        [22] = (
            "Choueiri TK, Dreicer R, Rini BI, et al.: Phase II study of lenalidomide (Revlimid) in patients with metastatic renal cell "
            + "carcinoma. Cancer 2006, 107:2609–2616.",
            Work(
                "Choueiri TK; Dreicer R; Rini BI; Elson P; Garcia JA; Thakkar SG; Baz RC; Mekhail TM; Jinks HA; Bukowski RM",
                "Phase II study of lenalidomide in patients with metastatic renal cell carcinoma",
                "Cancer | 2006 | 107 | 11 | 2609-2616"
            )
        ),
    };

    public const string Nowhere =
        "Cooney M, Gibbons J, Brell J, et al.: Phase I trial of daily lenalidomide and docetaxel given every three weeks in patients with "
        + "advanced solid tumors [abstract]. Program Proceedings 2006 ASCO Prostate Cancer Symposium 2006:226 (abstract 265).";
}
