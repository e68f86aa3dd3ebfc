using EnrichPipeline.Citations;
using Xunit;

namespace EnrichPipeline.Tests.Citations;

/// <summary>Tests references as chemistry, law, engineering, statistics and library catalogues print them.</summary>
public sealed class FieldsOfStudyTests
{
    /// <summary>Kind, authors, title, year, publisher, place and edition.</summary>
    public static TheoryData<string, string> Books =>
        ReadingRows.Table(
            """
            Corey, E. J.; Cheng, X.-M. The Logic of Chemical Synthesis; Wiley: New York, 1989; p 436.
                => Book | Corey, E. J.; Cheng, X.-M. | The Logic of Chemical Synthesis | 1989 | Wiley | New York |
            Foucault, Michel. Discipline and Punish: The Birth of the Prison. Trans. Alan Sheridan. New York: Vintage, 1995. Print.
                => Book | Foucault, Michel | Discipline and Punish: The Birth of the Prison | 1995 | Vintage | New York |
            Latour, Bruno. 1999. The Pasteurization of France. Translated by Alan Sheridan and John Law. Cambridge, MA: Harvard University
                Press.
                => Book | Latour, Bruno | The Pasteurization of France | 1999 | Harvard University Press | Cambridge, MA |
            Tolle, E. (2010). Stillness Speaks. Novato, CA: New World Library.
                => Book | Tolle, E. | Stillness Speaks | 2010 | New World Library | Novato, CA |
            Legault, G. (2000). L’intervention interculturelle. Montréal, QC : Gaëtan Morin.
                => Book | Legault, G. | L’intervention interculturelle | 2000 | Gaëtan Morin | Montréal, QC |
            FREIRE, Paulo. Pedagogia do oprimido. 17. ed. Rio de Janeiro: Paz e Terra, 1987.
                => Book | FREIRE, Paulo | Pedagogia do oprimido | 1987 | Paz e Terra | Rio de Janeiro | 17. ed
            Lucretius. On the Nature of Things. Translated by Martin Ferguson Smith. Indianapolis: Hackett, 2001.
                => Book | Lucretius | On the Nature of Things | 2001 | Hackett | Indianapolis |
            Newton I. Philosophiæ Naturalis Principia Mathematica. 3rd ed. London; 1726.
                => Book | Newton, I. | Philosophiæ Naturalis Principia Mathematica | 1726 |  | London | 3rd ed
            Смирнов, А. В. История российской экономики: учебник / А. В. Смирнов. – 2-е изд. – М.: Наука, 2005. – 320 с.
                => Book | Смирнов, А. В. | История российской экономики | 2005 | Наука | М | 2-е изд
            Diestel R. Graph Theory, Graduate Texts in Mathematics, No. 52. Springer, Berlin, 2000.
                => Book | Diestel, R. | Graph Theory | 2000 | Springer | Berlin |
            R. Hartshorne, Algebraic Geometry, Graduate Texts in Mathematics 52, Springer, New York, 1977.
                => Book | Hartshorne, R. | Algebraic Geometry | 1977 | Springer | New York |
            Barber, Charles (1997). Early Modern English, 2 nd edition. Edinburgh: Edinburgh University Press.
                => Book | Barber, Charles | Early Modern English | 1997 | Edinburgh University Press | Edinburgh | 2 nd edition
            SILVA, Antônio Carlos Ribeiro da. Metodologia da Pesquisa Aplicada à Contabilidade. São Paulo: Atlas, 2003.
                => Book | SILVA, Antônio Carlos Ribeiro da | Metodologia da Pesquisa Aplicada à Contabilidade | 2003 | Atlas | São Paulo |
            王五. 面向对象的方法研究[D]. 北京: 清华大学, 2005.
                => Thesis | 王五 | 面向对象的方法研究 | 2005 | 清华大学 | 北京 |
            孙七. 中国能源报告[R]. 北京: 国家能源局, 2015.
                => Report | 孙七 | 中国能源报告 | 2015 | 国家能源局 | 北京 |
            周八. 一种学习方法[C]//第十届会议论文集. 北京: 科学出版社, 2012: 34-38.
                => Proceedings | 周八 | 一种学习方法 | 2012 | 科学出版社 | 北京 |
            吴九. 全国气象数据集[DS]. 北京: 国家气象中心, 2018.
                => Dataset | 吴九 | 全国气象数据集 | 2018 | 国家气象中心 | 北京 |
            赵六. 一种新型电池: CN201510123456.7[P]. 2016-05-18.
                => Patent | 赵六 | 一种新型电池 | 2016 |  |  |
            The Guardian. "Climate change: the facts." 12 March 2019. https://example.org/a.
                => WebPage | The Guardian | Climate change: the facts | 2019 |  |  |
            VentureBeat. 2012. Twitter reaches 500M users, 140M in the U.S. https://venturebeat. com/2012/07/30/twitter-reaches-500/
                (accessed May 24, 2020).
                => WebPage | VentureBeat | Twitter reaches 500M users, 140M in the U.S | 2012 |  |  |
            """
        );

    [Theory]
    [MemberData(nameof(Books))]
    public void Publisher_place_and_edition_of_a_book_are_read_in_any_order(string printed, string read) =>
        Assert.Equal(
            read,
            ReadingRows.Of(printed, Part.Kind, Part.Authors, Part.Title, Part.Year, Part.Publisher, Part.Place, Part.Edition).TrimEnd());

    /// <summary>Authors, title, container, year, volume, issue and pages.</summary>
    public static TheoryData<string, string> Others =>
        ReadingRows.Table(
            """
            Cass R. Sunstein, On the Expressive Function of Law, 144 U. PA. L. REV. 2021, 2024–25 (1996).
                => Sunstein, Cass R. | On the Expressive Function of Law | U. PA. L. REV | 1996 | 144 |  | 2021
            Cass R. Sunstein, On the Expressive Function of Law, 144 U. Pa. L. Rev. 2021, 2024-25 (1996).
                => Sunstein, Cass R. | On the Expressive Function of Law | U. Pa. L. Rev | 1996 | 144 |  | 2021
            Charles A. Reich, The New Property, 73 Yale L.J. 733, 735 (1964).
                => Reich, Charles A. | The New Property | Yale L.J | 1964 | 73 |  | 733
            Frank H. Easterbrook, The Demand for Judicial Review, 88 Nw. U. L. Rev. 372 (1993).
                => Easterbrook, Frank H. | The Demand for Judicial Review | Nw. U. L. Rev | 1993 | 88 |  | 372
            Bates D, Maechler M, Bolker B. lme4: Linear mixed-effects models using Eigen and S4. R package version 1.1-7. 2014.
                => Bates, D; Maechler, M; Bolker, B. | lme4: Linear mixed-effects models using Eigen and S4 |  | 2014 |  |  |
            Devlin, J., Chang, M.-W., Lee, K. & Toutanova, K. BERT: Pre-training of deep transformers. Preprint at
                https://arxiv.org/abs/1810.04805 (2018).
                => Devlin, J.; Chang, M.-W.; Lee, K.; Toutanova, K. | BERT: Pre-training of deep transformers |  | 2018 |  |  |
            Müller H., Schmidt K., Verfahren zur Herstellung von Glas, DE 10 2005 012 345 A1, 2006.
                => Müller, H.; Schmidt, K. | Verfahren zur Herstellung von Glas |  | 2006 |  |  |
            (a) Suzuki, A. Angew. Chem. Int. Ed. 2011, 50, 6722. (b) Miyaura, N.; Suzuki, A. Chem. Rev. 1995, 95, 2457.
                => Suzuki, A. |  | Angew. Chem. Int. Ed | 2011 | 50 |  | 6722
            J. D. Jackson, Classical Electrodynamics, 3rd ed. (Wiley, New York, 1999), Chap. 14, p. 661.
                => Jackson, J. D. | Classical Electrodynamics |  | 1999 |  |  | 661
            Weber, Max, [1904] 1988: Die »Objektivität« der Erkenntnis. S. 146–214 in: Ders., Gesammelte Aufsätze. Tübingen: Mohr.
                => Weber, Max | Die »Objektivität« der Erkenntnis | Gesammelte Aufsätze | 1904 |  |  | 146-214
            Simmel, Georg (1908) 1992: Soziologie. Untersuchungen über die Formen der Vergesellschaftung. Frankfurt/M.: Suhrkamp.
                => Simmel, Georg | Soziologie. Untersuchungen über die Formen der Vergesellschaftung |  | 1908 |  |  |
            Friedrichs, J. & Jagodzinski, W. (1999). Theorien sozialer Integration. In J. Friedrichs & W. Jagodzinski (Hrsg.), Soziale
                Integration (Sonderheft 39 der KZfSS, S. 9-43). Opladen: Westdeutscher Verlag.
                => Friedrichs, J.; Jagodzinski, W. | Theorien sozialer Integration | Soziale Integration | 1999 |  |  | 9-43
            Kingma, D.P., Ba, J.: Adam: a method for optimization. In: Bengio, Y., LeCun, Y. (eds.) 3rd Conference on Learning, ICLR 2015,
                San Diego, CA, USA, May 7–9, 2015, Conference Track Proceedings (2015)
                => Kingma, D.P.; Ba, J. | Adam: a method for optimization | 3rd Conference on Learning, ICLR 2015 | 2015 |  |  |
            S. Chatrchyan et al. [CMS Collaboration], Phys. Lett. B 716, 30 (2012) [arXiv:1207.7235 [hep-ex]].
                => Chatrchyan, S.; CMS Collaboration; … |  | Phys. Lett. B | 2012 | 716 |  | 30
            ATLAS Collaboration, Observation of a new particle in the search for the Higgs boson, Phys. Lett. B 716 (2012) 1,
                arXiv:1207.7214 [hep-ex].
                => ATLAS Collaboration | Observation of a new particle in the search for the Higgs boson | Phys. Lett. B | 2012 | 716 |  | 1
            LIMA, M. L. de; SOUZA, J. P. da. Avaliação da qualidade da água. Revista Brasileira de Saúde, v. 12, n. 3, p. 45-52, 2010.
                => LIMA, M. L. de; SOUZA, J. P. da | Avaliação da qualidade da água | Revista Brasileira de Saúde | 2010 | 12 | 3 | 45-52
            Heidegger M. Sein und Zeit, Bd. I.2. Tübingen: Niemeyer, 1927.
                => Heidegger, M. | Sein und Zeit |  | 1927 | I.2 |  |
            Norrby K. The use of www.example.org by patients before surgery. J Test Biol 2001;12:3-9.
                => Norrby, K. | The use of by patients before surgery | J Test Biol | 2001 | 12 |  | 3-9
            Norrby K, List A. Synthesis of benzo[d]oxazoles in hot water. J Test Chem. 2001;12:3-9.
                => Norrby, K; List, A. | Synthesis of benzo[d]oxazoles in hot water | J Test Chem | 2001 | 12 |  | 3-9
            Norrby K. Benzo(a)pyrene and the poly(A) tail of rats. J Test Biol. 2001;12:3-9.
                => Norrby, K. | Benzo(a)pyrene and the poly(A) tail of rats | J Test Biol | 2001 | 12 |  | 3-9
            Wickel: Über stationäre Paralyse. Allg. Z. Psychiatr. 71, 360 (1914).
                => Wickel | Über stationäre Paralyse | Allg. Z. Psychiatr | 1914 | 71 |  | 360
            Vgl. Habermas, Jürgen: Theorie des kommunikativen Handelns, Bd. 2, Frankfurt a. M. 1981.
                => Habermas, Jürgen | Theorie des kommunikativen Handelns |  | 1981 | 2 |  |
            Cf. Luhmann, Niklas: Soziale Systeme. Frankfurt am Main: Suhrkamp, 1984.
                => Luhmann, Niklas | Soziale Systeme |  | 1984 |  |  |
            See also Smith J, Jones K. Growth of bone. J Test Biol 2001;12:3-9.
                => Smith, J; Jones, K. | Growth of bone | J Test Biol | 2001 | 12 |  | 3-9
            See Frank H. Easterbrook, The Demand for Judicial Review, 88 Nw. U. L. Rev. 372 (1993).
                => Easterbrook, Frank H. | The Demand for Judicial Review | Nw. U. L. Rev | 1993 | 88 |  | 372
            Smith, 'The Roman Army', Journal of Roman Studies, lxxvi (1986), 1–20, at p. 15.
                => Smith | The Roman Army | Journal of Roman Studies | 1986 | lxxvi |  | 1-20
            Zhang Y, et al. A novel coronavirus. medRxiv 2020.02.11.20022053 [Preprint]. 2020. doi: 10.1101/2020.02.11.20022053
                => Zhang, Y; … | A novel coronavirus |  | 2020 |  |  |
            王明亮. 关于中国学术期刊标准化数据库系统工程的进展[EB/OL]. http://www.cajcd.edu.cn/pub/wml.txt/980810-2.html,
                1998-08-16/1998-10-04.
                => 王明亮 | 关于中国学术期刊标准化数据库系统工程的进展 |  | 1998 |  |  |
            He, K.; Zhang, X. Deep residual learning. In Proceedings of the IEEE Conference on Computer Vision, Las Vegas, NV, USA, 27–30
                June 2016; pp. 770–778.
                => He, K.; Zhang, X. | Deep residual learning | Proceedings of the IEEE Conference on Computer Vision | 2016 |  |  | 770-778
            (b) Miyaura, N.; Suzuki, A. Chem. Rev. 1995, 95, 2457. => Miyaura, N.; Suzuki, A. |  | Chem. Rev | 1995 | 95 |  | 2457
            Петров П. П. Оценка качества воды / П. П. Петров // Водные ресурсы. – 2010. – Т. 37, № 4. – С. 423–430.
                => Петров, П. П. | Оценка качества воды | Водные ресурсы | 2010 | 37 | 4 | 423-430
            """
        );

    [Theory]
    [MemberData(nameof(Others))]
    public void Text_between_fields_belongs_to_none(string printed, string read) =>
        Assert.Equal(
            read,
            ReadingRows.Of(printed, Part.Authors, Part.Title, Part.Container, Part.Year, Part.Volume, Part.Issue, Part.Pages).TrimEnd());

    [Theory]
    [InlineData("Смирнов А. В. История российской экономики / А. В. Смирнов. – М.: Наука, 2005. – 320 с.")]
    [InlineData("Петров П. П. Оценка качества воды / П. П. Петров // Водные ресурсы. – 2010. – Т. 37, № 4. – С. 423–430.")]
    public void Authors_named_again_behind_the_title_are_no_editors(string printed) =>
        Assert.Equal("", ReadingRows.Of(printed, Part.Editors));

    [Theory]
    [InlineData("ALBERT, H., 1972: Theorien. In: Ders. (Hrsg.), Theorie und Realität. Tübingen: Mohr, S. 3-25.", "ALBERT, H.")]
    [InlineData("Weber, A., List, B.: Der Wandel. In: dies. (Hg.): Lebenslauf und Familie. Opladen 1989, S. 7-16", "Weber, A.; List, B.")]
    [InlineData("Weber, A.: Der Wandel. In: List, B. (Hg.): Lebenslauf und Familie. Opladen 1989, S. 7-16", "List, B.")]
    public void The_authors_are_the_editors_where_a_word_repeats_them(string printed, string editors) =>
        Assert.Equal(editors, ReadingRows.Of(printed, Part.Editors));

    [Fact]
    public void Editors_in_place_of_the_authors_make_no_chapter() =>
        Assert.Equal(
            "Article | Weber, A. | Zeitschrift für Soziologie",
            ReadingRows.Of(
                "Weber, A. (Hrsg.): Städte und ihre Größe. Zeitschrift für Soziologie, Sonderheft 8, 1995.",
                Part.Kind, Part.Authors, Part.Container));

    [Theory]
    [InlineData("See Naples and die: a guide. London: Test Press; 1999.")]
    [InlineData("See below, 1999.")]
    [InlineData("Cf")]
    public void Words_like_those_before_a_reference_stay_where_no_name_follows(string printed) =>
        Assert.Equal(printed, CitationParser.WithoutIdentifiers(printed));
}
