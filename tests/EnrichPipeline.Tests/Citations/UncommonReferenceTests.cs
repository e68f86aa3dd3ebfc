using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests whole references in uncommon forms, each with something that has misled a parser.</summary>
public sealed class UncommonReferenceTests
{
    /// <summary>Each printed reference with its kind, authors, title, container, year, volume, issue and pages.</summary>
    public static TheoryData<string, string> Printed =>
        ReadingRows.Table(
            """
            Klas Test and Maria Probe, Handbook of Plant Ecology (Berlin: Springer, 1994), 193.
                => Book | Test, Klas; Probe, Maria | Handbook of Plant Ecology |  | 1994 |  |  | 193
            K. Test, in Handbook of Plant Ecology (Springer, Berlin, 1994), p. 193.
                => Chapter | Test, K. |  | Handbook of Plant Ecology | 1994 |  |  | 193
            Allen GT. 2005. Art: The dark side of bones and their growth in cities. Arts and Leisure section, Test Times. 12:3-4
                => Article | Allen, GT | Art: The dark side of bones and their growth in cities. Arts and Leisure section | Test Times |
                2005 | 12 |  | 3-4
            Test AB, Probe CD. The growth of vessels in the bones of mice and men, Journal of Test Biology. 2001;12:34-56
                => Article | Test, AB; Probe, CD | The growth of vessels in the bones of mice and men | Journal of Test Biology | 2001 | 12
                |  | 34-56
            Test AB, Probe CD. The growth of vessels in the bones of mice and men, J. Test Biol. 2001;12:34-56
                => Article | Test, AB; Probe, CD | The growth of vessels in the bones of mice and men | J. Test Biol | 2001 | 12 |  | 34-56
            Test AB, Probe CD. The growth of vessels in the bones of mice and men; Nature. 2001;12:34-56
                => Article | Test, AB; Probe, CD | The growth of vessels in the bones of mice and men | Nature | 2001 | 12 |  | 34-56
            Test AB, Probe CD. Growth of vessels, Bone Research. 2001;12:34-56
                => Article | Test, AB; Probe, CD | Growth of vessels | Bone Research | 2001 | 12 |  | 34-56
            Test AB, Probe CD. Growth of an ox, Nature. 2001;12:34-56
                => Article | Test, AB; Probe, CD | Growth of an ox | Nature | 2001 | 12 |  | 34-56
            Test AB, Probe CD. Growth in bone, Nature. 2001;12:34-56
                => Article | Test, AB; Probe, CD | Growth in bone | Nature | 2001 | 12 |  | 34-56
            Test AB, Probe CD. Growth of bone, Nature. 2001;12:34-56
                => Article | Test, AB; Probe, CD | Growth of bone | Nature | 2001 | 12 |  | 34-56
            Test AB, Probe CD. On growth of vessels in bone, Nature Medicine. 2001;12:34-56
                => Article | Test, AB; Probe, CD | On growth of vessels in bone | Nature Medicine | 2001 | 12 |  | 34-56
            Test AB, Probe CD. Growth of 24 and 365 vessels in bone, Nature Medicine. 2001;12:34-56
                => Article | Test, AB; Probe, CD | Growth of 24 and 365 vessels in bone | Nature Medicine | 2001 | 12 |  | 34-56
            Test AB. Omega acids and growth of bone in perspective. Aquaculture. Elsevier B.V.; 2015;449: 94–107.
                => Article | Test, AB | Omega acids and growth of bone in perspective | Aquaculture | 2015 | 449 |  | 94-107
            Test AB. Growth of vessels in bone. Bone. Oxford University Press; 2005;21:12-34
                => Article | Test, AB | Growth of vessels in bone | Bone | 2005 | 21 |  | 12-34
            Test AB. Growth of vessels in bone. Bone Res. Wiley-Blackwell; 2005;21:12-34
                => Article | Test, AB | Growth of vessels in bone | Bone Res | 2005 | 21 |  | 12-34
            Test AB. Growth of vessels in bone. Weld. J., 1979, vol. 58, pp. 189-194.
                => Article | Test, AB | Growth of vessels in bone | Weld. J | 1979 | 58 |  | 189-194
            Test AB: Growth of vessels. Weld. J., 1979, vol. 58, pp. 189-194.
                => Article | Test, AB | Growth of vessels | Weld. J | 1979 | 58 |  | 189-194
            Test, A. B. Growth of vessels in bone. Z. mikrosk.-anat. Forsch. 36, 12-34 (1934).
                => Article | Test, A. B. | Growth of vessels in bone | Z. mikrosk.-anat. Forsch | 1934 | 36 |  | 12-34
            Test AB. growth of vessels in the bone Bone Research 4:12-34, 2017
                => Article | Test, AB | growth of vessels in the bone | Bone Research | 2017 | 4 |  | 12-34
            Test AB. Annual review of vessels (Bone) Bone Research 4:12-34, 2017
                => Article | Test, AB | Annual review of vessels (Bone) | Bone Research | 2017 | 4 |  | 12-34
            Test AB, Probe CD, Rodriguez-R LM, Serna N. Growth of vessels in bone. Bone 2015;81:688–698.
                => Article | Test, AB; Probe, CD; Rodriguez-R, LM; Serna, N. | Growth of vessels in bone | Bone | 2015 | 81 |  | 688-698
            Test L., Probe M., Rodriguez-R L. M., Forero Serna N. (2015). Growth of vessels in bone. Bone 81 688–698.
                => Article | Test, L.; Probe, M.; Rodriguez-R, L. M.; Forero Serna, N. | Growth of vessels in bone | Bone | 2015 | 81 |  |
                688-698
            Test JR (1935) Studies of vessels in bone. J Test Psychol 28:643-661
                => Article | Test, JR | Studies of vessels in bone | J Test Psychol | 1935 | 28 |  | 643-661
            Jones JR, Test V (1935) Studies of vessels in bone. J Test Psychol 28:643-661
                => Article | Jones, JR; Test, V | Studies of vessels in bone | J Test Psychol | 1935 | 28 |  | 643-661
            Test DR, Probe SR (1935) Studies of vessels in bone. J Test Psychol 28:643-661
                => Article | Test, DR; Probe, SR | Studies of vessels in bone | J Test Psychol | 1935 | 28 |  | 643-661
            Test, L. B. & Suzuki, A. J. Organomet. Chem. 576, 147-168 (1999).
                => Article | Test, L. B.; Suzuki, A. |  | J. Organomet. Chem | 1999 | 576 |  | 147-168
            Suzuki, A. J. Organomet. Chem. 1999, 576, 147. => Article | Suzuki, A. |  | J. Organomet. Chem | 1999 | 576 |  | 147
            IRGTP (2005) The map of the vessels in bone. Nature 436: 793–800.
                => Article | IRGTP | The map of the vessels in bone | Nature | 2005 | 436 |  | 793-800
            Craggs, S.: Comparing vessels from bones. (August 2011).
                => Unknown | Craggs, S. | Comparing vessels from bones |  | 2011 |  |  | 
            Kwan J, Hand P, Test P: A review of barriers to growth. Age Ageing 2004, 33(2):116-121.
                => Article | Kwan, J; Hand, P; Test, P | A review of barriers to growth | Age Ageing | 2004 | 33 | 2 | 116-121
            Test AB. Growth of vessels in bone. (in press) => Unknown | Test, AB | Growth of vessels in bone |  |  |  |  | 
            Test AB (in press). Growth of vessels in bone. J Test Biol.
                => Article | Test, AB | Growth of vessels in bone | J Test Biol |  |  |  | 
            Test AB (in review) Growth of vessels in bone. J Test Biol.
                => Article | Test, AB | Growth of vessels in bone | J Test Biol |  |  |  | 
            Test AB (in preparation) Growth of vessels in bone. => Unknown | Test, AB | Growth of vessels in bone |  |  |  |  | 
            Test AB 2018 ‘Two-vessel bone’ as a new resource of growth. Bone Journal 16, 351–353.
                => Article | Test, AB | Two-vessel bone’ as a new resource of growth | Bone Journal | 2018 | 16 |  | 351-353
            Test AB. (1997). “Living high-training low”: effect on bone. J. App. Physiol. 83, 102–112.
                => Article | Test, AB | “Living high-training low”: effect on bone | J. App. Physiol | 1997 | 83 |  | 102-112
            Test, Kim (2010) ‘The Pacific “Bone” Growth’, Pacific Islands News Association, 12, 34-56.
                => Article | Test, Kim | The Pacific “Bone” Growth | Pacific Islands News Association | 2010 | 12 |  | 34-56
            Test AB, "Growth of vessels in bone", in Bone Conference, 2001, pp. 12-34.
                => Chapter | Test, AB | Growth of vessels in bone | Bone Conference | 2001 |  |  | 12-34
            Test AB, “Growth of vessels in bone,” in Proc. Bone Conf., 2001, pp. 12-34.
                => Proceedings | Test, AB | Growth of vessels in bone | Proc. Bone Conf | 2001 |  |  | 12-34
            Test AB, “Growth of vessels” in bone. J Test Biol 2001;12:34-56.
                => Article | Test, AB | “Growth of vessels” in bone | J Test Biol | 2001 | 12 |  | 34-56
            Test L. A., Probe P. (2008). The vessels of bone; is growth upon us but how much do we know? J. Exp. Bot. 59 501–520.
                => Article | Test, L. A.; Probe, P. | The vessels of bone; is growth upon us but how much do we know? | J. Exp. Bot | 2008
                | 59 |  | 501-520
            Test AB (2008) Do vessels grow in bone? 24 months of growth. Bone 59:501-520
                => Article | Test, AB | Do vessels grow in bone? 24 months of growth | Bone | 2008 | 59 |  | 501-520
            Test AB (2008) Do vessels grow in bone? 3D views of bone. Bone 59:501-520
                => Article | Test, AB | Do vessels grow in bone? 3D views of bone | Bone | 2008 | 59 |  | 501-520
            Test AB (2008) Do vessels grow in bone? eLife 59:501-520
                => Article | Test, AB | Do vessels grow in bone? | eLife | 2008 | 59 |  | 501-520
            Test AB (2008) Vessels grow in bone vs. cartilage. Bone 59:501-520
                => Article | Test, AB | Vessels grow in bone vs. cartilage | Bone | 2008 | 59 |  | 501-520
            Test AB (2008) Growth of Quercus spp. in bone. Bone 59:501-520
                => Article | Test, AB | Growth of Quercus spp. in bone | Bone | 2008 | 59 |  | 501-520
            Test AB (2008) Growth of Brassica var. Alba in bone. Bone 59:501-520
                => Article | Test, AB | Growth of Brassica var. Alba in bone | Bone | 2008 | 59 |  | 501-520
            Test AB (2008) Growth of vessels, i.e. Bone and others. Bone 59:501-520
                => Article | Test, AB | Growth of vessels, i.e. Bone and others | Bone | 2008 | 59 |  | 501-520
            Test AB (2008) Growth of bone no. 5 in mice. Bone 59:501-520
                => Article | Test, AB | Growth of bone no. 5 in mice | Bone | 2008 | 59 |  | 501-520
            Test, L.S., Weil, R.: Growth after transplantation. Trans. Am. Soc. Artif. Intern. Organs 5:37, 1976
                => Article | Test, L.S.; Weil, R. | Growth after transplantation | Trans. Am. Soc. Artif. Intern. Organs | 1976 | 5 |  | 37
            Test, W. G., Marshall, S. W. (2009). Statistics for studies in bone science. Med. Sci. Sports. Exerc. 41 3–12.
                => Article | Test, W. G.; Marshall, S. W. | Statistics for studies in bone science | Med. Sci. Sports. Exerc | 2009 | 41 | 
                | 3-12
            Test, W. G., Rau G. (2000). Sensors and their placement in bone. J. Electromyogr. Kinesiol. 10, 361–374.
                => Article | Test, W. G.; Rau, G. | Sensors and their placement in bone | J. Electromyogr. Kinesiol | 2000 | 10 |  | 361-374
            Test B. FreeVessel. Neuroimage. 2012;62(2):774–81. => Article | Test, B. | FreeVessel | Neuroimage | 2012 | 62 | 2 | 774-781
            Test B. FreeVessel. Bone. 2012;62(2):774–81. => Article | Test, B. | FreeVessel | Bone | 2012 | 62 | 2 | 774-781
            Test, S. (1996). Women's autonomy & its impact on bone. World Development, 24, 1793-1809.
                => Article | Test, S. | Women's autonomy & its impact on bone | World Development | 1996 | 24 |  | 1793-1809
            Test AB. Growth of vessels in bone, 1964, page 17. => Unknown | Test, AB | Growth of vessels in bone |  | 1964 |  |  | 17
            Test A, Rougemont J A rapid growth of vessels in bone. Syst Biol. 2008;57: 758–771
                => Article | Test, A; Rougemont, J | A rapid growth of vessels in bone | Syst Biol | 2008 | 57 |  | 758-771
            Test D., Raaijmakers, T. and Stam, C-J. (2008). Growth of vessels in bone. Bone 12, 34-56.
                => Article | Test, D.; Raaijmakers, T.; Stam, C-J | Growth of vessels in bone | Bone | 2008 | 12 |  | 34-56
            Test Environment Agency (2011) The vessels in Loch Bone, Loch Ewe and Loch Nevis: 2009. Report: JT000811_JT
                => Report | Test Environment Agency | The vessels in Loch Bone, Loch Ewe and Loch Nevis: 2009 |  | 2011 |  |  | 
            Leicester City Council, Leicestershire County Council. 1983. “Survey of Leicester: Initial report of survey”.
                => Report | Leicester City Council, Leicestershire County Council | Survey of Leicester: Initial report of survey |  | 1983
                |  |  | 
            N. Test. A Dynamical System/Coherent Structure Approach to the Bone. PhD thesis, Cornell University. 1987.
                => Thesis | Test, N. | A Dynamical System/Coherent Structure Approach to the Bone |  | 1987 |  |  | 
            Test H. 1999. Of Publicity. In Political Tactics, ed. J.C. Blamires, 29–44. Oxford: Clarendon Press.
                => Chapter | Test, H. | Of Publicity | Political Tactics | 1999 |  |  | 29-44
            Test H. Growth of bone. In Test Methods, edited by J.C. Blamires, 29–44. Oxford: Clarendon Press, 1999.
                => Chapter | Test, H. | Growth of bone | Test Methods | 1999 |  |  | 29-44
            Test H. Growth of bone. In: Probe CD, ed. Test Methods. Boston: Bone Press; 1999:29-44.
                => Chapter | Test, H. | Growth of bone | Test Methods | 1999 |  |  | 29-44
            Test H. Growth of bone. In: Test Methods (Probe CD, Case EF, eds), pp. 29-44. Boston: Bone Press, 1999.
                => Chapter | Test, H. | Growth of bone | Test Methods | 1999 |  |  | 29-44
            Test H. Growth of bone. In: Test Methods, vol. 2, pp. 29-44. Boston: Bone Press, 1999.
                => Chapter | Test, H. | Growth of bone | Test Methods | 1999 | 2 |  | 29-44
            Test AB. Growth of vessels in bone. Cold Spring Harb. Perspect. Biol. 4, a012345 (2012).
                => Article | Test, AB | Growth of vessels in bone | Cold Spring Harb. Perspect. Biol | 2012 | 4 |  | a012345
            ZHANG S, LI S. Growth of vessels in bone[J]. Acta Testologica Sinica, 2001, 12(4): 345-349.
                => Article | ZHANG, S; LI, S. | Growth of vessels in bone | Acta Testologica Sinica | 2001 | 12 | 4 | 345-349
            Иванов И.И., Петров П.П. Рост сосудов в кости // Журн. тест. биол. 2001. Т. 12, № 4. С. 345–349.
                => Article | Иванов, И.И.; Петров, П.П. | Рост сосудов в кости | Журн. тест. биол | 2001 | 12 | 4 | 345-349
            Ivanov I.I., Petrov P.P. Growth of vessels in bone // J. Test Biol. 2001. V. 12. No. 4. P. 345-349.
                => Article | Ivanov, I.I.; Petrov, P.P. | Growth of vessels in bone | J. Test Biol | 2001 | 12 | 4 | 345-349
            Norrby, K. 2001a. Growth of vessels in bone. – J. Test Biol. 12: 345–349.
                => Article | Norrby, K. | Growth of vessels in bone | J. Test Biol | 2001 | 12 |  | 345-349
            Norrby, K., 2001. Growth of vessels in bone, J. Test Biol. 12:4, 345-349.
                => Article | Norrby, K. | Growth of vessels in bone | J. Test Biol | 2001 | 12 | 4 | 345-349
            Ivanov I.I., Petrov P.P. Growth of vessels in bone // J. Test Biol. 2001. Vol. 12. Iss. 4. P. 345-349.
                => Article | Ivanov, I.I.; Petrov, P.P. | Growth of vessels in bone | J. Test Biol | 2001 | 12 | 4 | 345-349
            Ivanov I.I., Petrov P.P. Growth of vessels in bone // J. Test Biol. – 2001. – Vol. 12, No 4. – P. 345-349.
                => Article | Ivanov, I.I.; Petrov, P.P. | Growth of vessels in bone | J. Test Biol | 2001 | 12 | 4 | 345-349
            Klas Norrby & Alan List (2001) Growth of vessels in bone, Journal of Test Biology, 12:4, 345-349, DOI: 10.1000/xyz
                => Article | Norrby, Klas; List, Alan | Growth of vessels in bone | Journal of Test Biology | 2001 | 12 | 4 | 345-349
            Zhang S, Li S. Growth of vessels in bone[J/OL]. Acta Test Sin, 2001, 12(4): 345-349.
                => Article | Zhang, S; Li, S. | Growth of vessels in bone | Acta Test Sin | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Growth of vessels in bone [in German]. J Test Biol. 2001;12:345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol 2001; 12 Suppl 1: S45–S49.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 | Suppl 1 | S45-S49
            Norrby, K., & List, A. (2001). Growth of vessels in bone. Journal of Test Biology, 12(4), 345–349. Advance online publication.
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Journal of Test Biology | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol. Spring 2001;12:345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol (Mar 2001) 12:345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol, Vol. 12, No. 4 (March 2001), pp. 345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol 12, p345-p349 (2001).
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol. 2001;12:345-9. Erratum in: J Test Biol 2002;13:4.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol. 2001;12:345-9. Review. Erratum in: J Test Biol 2002;13:4. Comment in:
                Nature 2002;1:2. PubMed PMID: 12345678.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Erratum in a growth of vessels in bone. J Test Biol. 2001;12:345-9.
                => Article | Norrby, K; List, A. | Erratum in a growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. J Test Biol 2001;12:345-9 [Erratum, J Test Biol 2002;13:4].
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby, K., List, A.: Growth of vessels in bone. J. Test Biol. 12, 345–349 (2001); Erratum: ibid. 13, 4 (2002)
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | J. Test Biol | 2001 | 12 |  | 345-349
            K. Norrby, A. List, J. Test Biol. B 12, 345 (2001). Erratum-ibid. B 13, 4 (2002).
                => Article | Norrby, K.; List, A. |  | J. Test Biol. B | 2001 | 12 |  | 345
            Norrby K. (2001) [Corrigendum] Growth of vessels in bone. J Test Biol 12: 345-9.
                => Article | Norrby, K. | Growth of vessels in bone | J Test Biol | 2001 | 12 |  | 345-349
            Norrby K. 2001. Spiders of the north. Folia Test 49: 12 pp.
                => Article | Norrby, K. | Spiders of the north | Folia Test | 2001 | 49 |  | 
            Norrby K. 2001. Spiders of the north. Test Electronica 4(1): 9pp.
                => Article | Norrby, K. | Spiders of the north | Test Electronica | 2001 | 4 | 1 | 
            Norrby, K. (2014), 'Growth in Danish firms', Working Paper No. 14-07, Department of Economics, Aarhus University.
                => Report | Norrby, K. | Growth in Danish firms |  | 2014 |  |  | 
            UN General Assembly. Aims of the world. 21 October 2015.
                => Unknown | UN General Assembly | Aims of the world |  | 2015 |  |  | 
            Instituto Brasileiro de Geografia e Estatística (IBGE). Censo Demográfico 2010. Rio de Janeiro: IBGE, 2011.
                => Book | Instituto Brasileiro de Geografia e Estatística (IBGE) | Censo Demográfico 2010 |  | 2011 |  |  | 
            Norrby, Klas: Theorie des wachsenden Handelns. 2 Bde. Frankfurt a. M.: Suhrkamp 1981.
                => Book | Norrby, Klas | Theorie des wachsenden Handelns |  | 1981 |  |  | 
            Norrby (K.), « Introduction à la croissance des vaisseaux », Communications, 8, 1966, pp. 1-27.
                => Article | Norrby, K. | Introduction à la croissance des vaisseaux | Communications | 1966 | 8 |  | 1-27
            NORRBY (Klas), La croissance des villes, Paris, Seuil, 1971.
                => Book | NORRBY, Klas | La croissance des villes |  | 1971 |  |  | 
            NORRBY (J.-P.) et LIST (C.), La croissance des villes, Paris, PUF, 1990.
                => Book | NORRBY, J.-P.; LIST, C. | La croissance des villes |  | 1990 |  |  | 
            Norrby (G.), List (L.). Le site de la croissance : un territoire. Archéotest, 17, décembre 2005, p. 6-21.
                => Article | Norrby, G.; List, L. | Le site de la croissance : un territoire | Archéotest | 2005 | 17 |  | 6-21
            Public Health England. Vaccine update. Issue 290, February 2019.
                => Unknown | Public Health England | Vaccine update |  | 2019 |  | 290 | 
            Norrby K, List A. Growth of vessels in bone. J Test Biol 2001; published online March 3. DOI:10.1016/S0140-6736(01)12345-6.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 |  |  | 
            Norrby K, List A. Growth of vessels in bone. J Test Biol 2001 Mar 3 [Epub ahead of print].
                => Article | Norrby, K; List, A. | Growth of vessels in bone | J Test Biol | 2001 |  |  | 
            Norrby K, List A. Growth of vessels in bone. arXiv:1901.12345 [q-bio.QM]; 2019.
                => Preprint | Norrby, K; List, A. | Growth of vessels in bone |  | 2019 |  |  | 
            Nakamura, Keisuke. “Growing Practices in Japan”. Japan Bone Bulletin 31 (February 1992): 6–8.
                => Article | Nakamura, Keisuke | Growing Practices in Japan | Japan Bone Bulletin | 1992 | 31 |  | 6-8
            An Y, Kim S (2003) Growth of vessels in bone. Bone 44, 463–472.
                => Article | An, Y; Kim, S | Growth of vessels in bone | Bone | 2003 | 44 |  | 463-472
            An Y, Kim S. Growth of vessels in bone. Bone 2003;44:463–472.
                => Article | An, Y; Kim, S. | Growth of vessels in bone | Bone | 2003 | 44 |  | 463-472
            Norrby K, List A. Effects of Vitamin D. J Nutr. 2001;12(4):345-9.
                => Article | Norrby, K; List, A. | Effects of Vitamin D | J Nutr | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Growth of vessels in bone, Journal of virology 12 (2001) 345–349.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | Journal of virology | 2001 | 12 |  | 345-349
            Norrby K, List A. Growth of vessels in bone. Cancer cell. 2001;12(4):345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | Cancer cell | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Growth of vessels in bone. Journal of virology. 2001;12(4):345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | Journal of virology | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Growth of vessels in bone. The Journal of biological chemistry. 2001;12(4):345-9.
                => Article | Norrby, K; List, A. | Growth of vessels in bone | The Journal of biological chemistry | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Treatment of Hepatitis B. Lancet. 2001;12(4):345-9.
                => Article | Norrby, K; List, A. | Treatment of Hepatitis B | Lancet | 2001 | 12 | 4 | 345-349
            Norrby K, List A. Treatment of hepatitis B. J Viral Hepat. 2001;12(4):345-9.
                => Article | Norrby, K; List, A. | Treatment of hepatitis B | J Viral Hepat | 2001 | 12 | 4 | 345-349
            Norrby K. Growth of vessels in bone. J. Test Biol; 2001;12:3-9
                => Article | Norrby, K. | Growth of vessels in bone | J. Test Biol | 2001 | 12 |  | 3-9
            Norrby K. Growth of vessels in bone. Mol. Cell. Biol; 2001;12:3-9
                => Article | Norrby, K. | Growth of vessels in bone | Mol. Cell. Biol | 2001 | 12 |  | 3-9
            Norrby K. Growth of vessels in bone. Plant J. Blackwell Science Ltd; 1998;14: 489–495.
                => Article | Norrby, K. | Growth of vessels in bone | Plant J | 1998 | 14 |  | 489-495
            Norrby KH, List C, An G 2003 Growth of vessels in bone. Bone 44, 463–472.
                => Article | Norrby, KH; List, C; An, G | Growth of vessels in bone | Bone | 2003 | 44 |  | 463-472
            Norrby, K. & List, A. Growth of vessels in bone. American journal of physiology. Cell physiology 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | American journal of physiology. Cell physiology | 2001 | 12
                |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Biochimica et biophysica acta. Molecular cell research 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Biochimica et biophysica acta. Molecular cell research |
                2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Cancer research 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Cancer research | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Gait & posture 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Gait & posture | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Genes & development 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Genes & development | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Journal of clinical oncology : official journal of the American Society of
                Clinical Oncology 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Journal of clinical oncology : official journal of the
                American Society of Clinical Oncology | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Lancet (London, England) 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Lancet (London, England) | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Nature Reviews. Neuroscience 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Nature Reviews. Neuroscience | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Nature reviews. Neuroscience 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Nature reviews. Neuroscience | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Philosophical transactions of the Royal Society of London. Series B,
                Biological sciences 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Philosophical transactions of the Royal Society of London.
                Series B, Biological sciences | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. Proceedings of the National Academy of Sciences of the United States of
                America 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | Proceedings of the National Academy of Sciences of the
                United States of America | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. The Journal of experimental biology 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | The Journal of experimental biology | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. The Lancet. Infectious diseases 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | The Lancet. Infectious diseases | 2001 | 12 |  | 345-349
            Norrby, K. & List, A. Growth of vessels in bone. The New England journal of medicine 12, 345-349 (2001).
                => Article | Norrby, K.; List, A. | Growth of vessels in bone | The New England journal of medicine | 2001 | 12 |  | 345-349
            """
        );

    [Fact]
    public void A_book_with_editors_is_no_title_of_the_authors()
    {
        var citation = CitationParser.Parse(
            "Test, V.V., and Probe, M.A., Handbook of Plasticizers, Norrby, G., Ed., Toronto: Chemical Technology, 2004, pp. 346–354.");

        Assert.Equal((null, "Handbook of Plasticizers"), (citation.Title, citation.Container));
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void It_is_read_in_all_its_parts(string printed, string parts) =>
        Assert.Equal(parts, ReadingRows.Of(printed));

    [Fact]
    public void The_ids_of_notices_behind_it_are_not_its_own()
    {
        var citation = CitationParser.Parse(
            "Norrby K. Vessels. J Test Biol. 2001;12:345-9. Erratum in: J Test Biol. 2002;13:4. doi: 10.1000/erratum. PubMed PMID: "
            + "12345678."
        );

        Assert.Null(citation.Doi);
        Assert.Equal("12345678", citation.Pmid?.Value);
    }

    [Fact]
    public void The_id_behind_an_erratum_that_authors_print_is_kept()
    {
        var citation = CitationParser.Parse(
            "Norrby K. Vessels in bone. J Test Biol 12, 345–349 (2001); Erratum: ibid. 13, 4. doi:10.1000/vessels");

        Assert.Equal(("12", "345-349", "10.1000/vessels"), (citation.Volume, citation.Pages, citation.Doi?.Value));
    }
}
