using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests references as fields other than medicine, and languages other than English, print them.</summary>
public sealed class HumanitiesAndLanguagesTests
{
    /// <summary>Authors, title, year, publisher and place.</summary>
    public static TheoryData<string, string> Books =>
        ReadingRows.Table(
            """
            Norrby E. 1990. Growing the commons. Cambridge: Cambridge Univ. Press
                => Norrby, E. | Growing the commons | 1990 | Cambridge Univ. Press | Cambridge
            B. Fenik, Typical Battle Scenes in the Iliad, Wiesbaden 1968.
                => Fenik, B. | Typical Battle Scenes in the Iliad | 1968 |  | Wiesbaden
            Luhmann, Niklas, 1984: Soziale Systeme. Grundriß einer allgemeinen Theorie. Frankfurt am Main: Suhrkamp.
                => Luhmann, Niklas | Soziale Systeme. Grundriß einer allgemeinen Theorie | 1984 | Suhrkamp | Frankfurt am Main
            Bourdieu, Pierre (1979): La distinction. Paris: Minuit. => Bourdieu, Pierre | La distinction | 1979 | Minuit | Paris
            Zhang, Z., & Faugeras, O. (1992). 3D dynamic scene analysis. Berlin: Springer-Verlag.
                => Zhang, Z.; Faugeras, O. | 3D dynamic scene analysis | 1992 | Springer-Verlag | Berlin
            Wilson, David R. Anglo-Saxon Paganism. London: Routledge, 1992.
                => Wilson, David R. | Anglo-Saxon Paganism | 1992 | Routledge | London
            Charles Darwin (1859): On the origin of species by means of natural selection. London.
                => Darwin, Charles | On the origin of species by means of natural selection | 1859 |  | London
            Brand, Penelope, and Stephen Levin. Politeness. Cambridge: Cambridge University Press, 1987.
                => Brand, Penelope; Levin, Stephen | Politeness | 1987 | Cambridge University Press | Cambridge
            Лотман Ю. М. Структура художественного текста. – М.: Искусство, 1970. – 384 с.
                => Лотман, Ю. М. | Структура художественного текста | 1970 | Искусство | М
            """
        );

    [Theory]
    [MemberData(nameof(Books))]
    public void The_imprint_of_a_book_is_told_from_its_title(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Authors, Part.Title, Part.Year, Part.Publisher, Part.Place));

    /// <summary>Authors, title, container, editors and pages.</summary>
    public static TheoryData<string, string> Chapters =>
        ReadingRows.Table(
            """
            Norrby, Klas (1995): Städte und ihre Größe. In: Weber, Anna (Hrsg.): Handbuch der Stadtforschung. Opladen: Leske + Budrich, S.
                23-41.
                => Norrby, Klas | Städte und ihre Größe | Handbuch der Stadtforschung | Weber, Anna | 23-41
            K. Norrby, ‘Cities and size’, in A. Weber (ed.), Handbook of Urban Research (London: Sage, 1995), pp. 23–41.
                => Norrby, K. | Cities and size | Handbook of Urban Research | Weber, A. | 23-41
            Norrby, K. 1995. "Cities and size." In Handbook of urban research, edited by Anna Weber, 23-41. London: Sage.
                => Norrby, K. | Cities and size | Handbook of urban research | Weber, Anna | 23-41
            NORRBY, K. Cidades e tamanho. In: WEBER, A. (Org.). Manual de pesquisa urbana. São Paulo: Atlas, 1995. p. 23-41.
                => NORRBY, K. | Cidades e tamanho | Manual de pesquisa urbana | WEBER, A. | 23-41
            """
        );

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Editors_of_a_chapters_book_are_no_part_of_its_name(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Authors, Part.Title, Part.Container, Part.Editors, Part.Pages));

    /// <summary>Authors, container, year, volume, issue and pages.</summary>
    public static TheoryData<string, string> Articles =>
        ReadingRows.Table(
            """
            Norrby, Klas/List, Anna, 2011: Vom Nutzen der Umwege. Zeitschrift für Soziologie, 30. Jg., Heft 8, 1473–1495.
                => Norrby, Klas; List, Anna | Zeitschrift für Soziologie | 2011 | 30 | 8 | 1473-1495
            Norrby, Klas (2001): Vom Nutzen der Umwege. In: Soziale Welt, Jg. 52, H. 3, S. 239-256.
                => Norrby, Klas | Soziale Welt | 2001 | 52 | 3 | 239-256
            Gershon Alper (1984): The size distribution of cities. Journal of Urban Economics, XVI, S.232-239.
                => Alper, Gershon | Journal of Urban Economics | 1984 | XVI |  | 232-239
            Brandon Carter. Global structure of the Kerr family. Physical Review, 174(5):1559–1571, 1968.
                => Carter, Brandon | Physical Review | 1968 | 174 | 5 | 1559-1571
            K. Norrby, A. List, Nucl. Phys. B914, 138 (2017), 1605.00564. => Norrby, K.; List, A. | Nucl. Phys | 2017 | B914 |  | 138
            K. Norrby et al., Phys. Rev. Lett. 96, 181602 (2006). => Norrby, K.; … | Phys. Rev. Lett | 2006 | 96 |  | 181602
            M. D. Schwartz, Phys. Rev. D77, 014026 (2008), arXiv:0709.2709[ hep-ph]. => Schwartz, M. D. | Phys. Rev | 2008 | D77 |  | 014026
            V. Aynutdinov et al. Nucl. Phys. (Proc. Suppl.) B143 (2005)335 .
                => Aynutdinov, V.; … | Nucl. Phys. (Proc. Suppl.) | 2005 | B143 |  | 335
            Norrby, K., « L'éloge du détour », Annales, vol. 39, n° 2, 1984, p. 155-175. => Norrby, K. | Annales | 1984 | 39 | 2 | 155-175
            Norrby, K., 'In praise of detours', Past and Present, 39/2 (1984), pp. 155 - 175.
                => Norrby, K. | Past and Present | 1984 | 39 | 2 | 155-175
            SOUZA, B. Elogio do desvio. Revista de Saúde Pública, São Paulo, v. 39, n. 2, p. 155-175, abr. 2004.
                => SOUZA, B. | Revista de Saúde Pública | 2004 | 39 | 2 | 155-175
            Иванов И. И. О пользе обходных путей // Вопросы истории. 2004. Т. 39, № 2. С. 155–175.
                => Иванов, И. И. | Вопросы истории | 2004 | 39 | 2 | 155-175
            王伟, 李娜. 城市规模分布研究[J]. 管理世界, 2004, 39(2): 155-175. => 王伟; 李娜 | 管理世界 | 2004 | 39 | 2 | 155-175
            김영욱, '뉴스 속성의 정보원 의존 정도,' 한국언론정보학보, 제32권, pp.75-111, 2006. => 김영욱 | 한국언론정보학보 | 2006 | 32 |  | 75-111
            山田太郎（2004）「都市の規模について」『社会学評論』55巻2号，155-175頁． => 山田太郎 | 社会学評論 | 2004 | 55 | 2 | 155-175
            """
        );

    [Theory]
    [MemberData(nameof(Articles))]
    public void Volume_issue_and_pages_are_read_in_the_ways_of_many_languages(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Authors, Part.Container, Part.Year, Part.Volume, Part.Issue, Part.Pages));

    /// <summary>Authors, title and year.</summary>
    public static TheoryData<string, string> Groups =>
        ReadingRows.Table(
            """
            R Core Team (2021). R: A language and environment for statistical computing. R Foundation for Statistical Computing, Vienna,
                Austria.
                => R Core Team | R: A language and environment for statistical computing | 2021
            [Anonymous]. Coffee drinking and cancer of the pancreas. Br Med J (Clin Res Ed) 1981;283:628.
                =>  | Coffee drinking and cancer of the pancreas | 1981
            OpenAI. 2023. GPT-4 technical report. arXiv preprint arXiv:2303.08774. => OpenAI | GPT-4 technical report | 2023
            """
        );

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_is_one_author(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Authors, Part.Title, Part.Year));

    /// <summary>Authors, title, container and pages.</summary>
    public static TheoryData<string, string> Proceedings =>
        ReadingRows.Table(
            """
            Martín Abadi, Andy Chu, and Ian Goodfellow. 2016. Deep learning with differential privacy. In Proceedings of the 2016 ACM
                SIGSAC Conference on Computer and Communications Security, pages 308–318.
                => Abadi, Martín; Chu, Andy; Goodfellow, Ian | Deep learning with differential privacy | Proceedings of the 2016 ACM SIGSAC
                Conference on Computer and Communications Security | 308-318
            Thomas Wolf et al. 2020. Transformers: State-of-the-art natural language processing. In EMNLP Demos.
                => Wolf, Thomas; … | Transformers: State-of-the-art natural language processing | EMNLP Demos |
            """
        );

    [Theory]
    [MemberData(nameof(Proceedings))]
    public void Names_with_given_names_first_are_read_and_so_are_their_conferences(string printed, string read) =>
        Assert.Equal(read, ReadingRows.Of(printed, Part.Authors, Part.Title, Part.Container, Part.Pages).TrimEnd());
}
