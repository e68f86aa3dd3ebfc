using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests kinds of lists that were once lost, merged or cut, each with the right result.</summary>
public sealed class ListKindTests
{
    private const string Kim = "Kim, B. (2017). Peat and water tables. Geoderma, 302, 1–9.";
    private const string Moll = "Moll, M. (2018). Displacement damage in silicon detectors. IEEE Trans. Nucl. Sci., 65, 1561–1582.";
    private const string Noor = "Noor, E., & Ilic, D. (2015). Dark radiation after reheating. Astropart. Phys., 60, 12–25.";
    private const string Perez = "Perez, A., & Li, C. (2017). Soil carbon in wet grasslands. Geoderma, 301, 20–29.";
    private const string Body = "A report on things\n\nSome body text that is long enough to be a line of prose in a paper.\n\n";
    private static readonly string[] _all = [Kim, Moll, Noor, Perez];

    private static readonly string _column = """
        Soziale Welt 50 (1999), S. 35 – 50
        \fA report on things

        Some body text that is long enough to be a line of prose in a paper.

        Literaturverzeichnis

        Benz, Wolfgang (Hrsg.): Dimension des Völkermords. Die
        Zahl der jüdischen Opfer des Nationalsozialismus, München
        1991 (Quellen und Darstellungen zur Zeitgeschichte, Bd. 33).
        Berger, P.A. u. Hradil, S. (Hg.) 1990: Lebenslagen,
        Lebensläufe, Lebensstile. Soziale Welt, Sonderband 7,
        Göttingen
        \f1
        \fSoziale Welt 50 (1999), S. 35 – 50
        \fBMFSFJ (2005): Zwölfter Kinder- und Jugendbericht. Bericht
        über die Lebenssituation junger Menschen und die Leistungen
        der Kinder- und Jugendhilfe in Deutschland. Berlin.
        Brand, K.-W., Eder, K., Poferl, A. (Hg.) (1997). Ökologische
        Kommunikation in Deutschland. Opladen: Westdeutscher Verlag
        """.Replace("\\f", "\f", StringComparison.Ordinal);

    private static readonly string[] _inColumn =
    [
        "Benz, Wolfgang (Hrsg.): Dimension des Völkermords. Die Zahl der jüdischen Opfer des Nationalsozialismus, München 1991 "
        + "(Quellen und Darstellungen zur Zeitgeschichte, Bd. 33).",
        "Berger, P.A. u. Hradil, S. (Hg.) 1990: Lebenslagen, Lebensläufe, Lebensstile. Soziale Welt, Sonderband 7, Göttingen",
        "BMFSFJ (2005): Zwölfter Kinder- und Jugendbericht. Bericht über die Lebenssituation junger Menschen und die Leistungen "
        + "der Kinder- und Jugendhilfe in Deutschland. Berlin.",
        "Brand, K.-W., Eder, K., Poferl, A. (Hg.) (1997). Ökologische Kommunikation in Deutschland. Opladen: Westdeutscher Verlag",
    ];

    public static TheoryData<string, string, string[]> Layouts =>
        new()
        {
            { "roman numerals", Labelled("(i) ", "(ii) ", "(iii) ", "(iv) "), _all },
            { "letters", Labelled("a) ", "b) ", "c) ", "d) "), _all },
            { "roman numerals of endnotes", Labelled("i ", "ii ", "iii ", "iv "), _all },
            { "roman numerals in brackets", Labelled("[i] ", "[ii] ", "[iii] ", "[iv] "), _all },
            { "circled numbers", Labelled("①", "②", "③", "④"), _all },
            { "links back in French", Labelled("↑ ", "↑ a et b ", "↑ a b et c ", "↑ "), _all },
            { "links back by numbers", Labelled("↑ ", "↑ 2.0 2.1 ", "↑ ", "↑ 4.0 4.1 4.2 "), _all },
            { "numbers with M", Labelled("M1. ", "M2. ", "M3. ", "M4. "), _all },
            { "numbers with dashes", Labelled("1- ", "2- ", "3- ", "4- "), _all },
            { "numbers before dashes", Labelled("1 – ", "2 – ", "3 – ", "4 – "), _all },
            { "numbers with slashes", Labelled("1/ ", "2/ ", "3/ ", "4/ "), _all },
            { "hashes", Labelled("#1 ", "#2 ", "#3 ", "#4 "), _all },
            { "prefixed numbers", Labelled("[S1] ", "[S2] ", "[S3] ", "[S4] "), _all },
            { "numbers with R", Labelled("R1. ", "R2. ", "R3. ", "R4. "), _all },
            { "numero signs", Labelled("№ 1 ", "№ 2 ", "№ 3 ", "№ 4 "), _all },
            { "keys", Labelled("[Kim17] ", "[Mol18] ", "[NI15] ", "[PL+17] "), _all },
            { "author-year keys", Labelled("[Kim, 2017] ", "[Moll, 2018] ", "[Noor & Ilic, 2015] ", "[Perez & Li, 2017] "), _all },
            { "tortoise-shell brackets", Labelled("〔1〕", "〔2〕", "〔3〕", "〔4〕"), _all },
            { "full-width brackets", Labelled("［1］", "［2］", "［3］", "［4］"), _all },
            { "numbers from 31", Labelled("31. ", "32. ", "33. ", "34. "), _all },
            { "a number twice", Labelled("1. ", "2. ", "2. ", "3. "), _all },
            { "a number with a letter", Labelled("1. ", "2. ", "2a. ", "3. "), _all },
            { "the same number always", Labelled("1. ", "1. ", "1. ", "1. "), _all },
            { "bullets", Labelled("• ", "• ", "• ", "• "), _all },
            { "dashes", Labelled("- ", "- ", "- ", "- "), _all },
            { "no heading, no numbers", string.Join('\n', _all), _all },
            { "no heading, blank lines", string.Join("\n\n", _all), _all },
            {
                "a heading in the contents and at the head of pages",
                $"A thesis\nContents\n\n1 Introduction          1\n2 Methods             7\nReferences         100\n\n\f1 "
                + $"Heading\n\n{Prose}\n\n   99\n\fReferences\n\n{Kim}\n{Moll}\n\n   100\n\fREFERENCES  101\n\n{Noor}\n{Perez}\n",
                _all
            },
            {
                "last pages with their full stops on lines of their own",
                $"{Body}References\n\n{Kim[..^2]}\n9.\n{Moll[..^5]}\n1582.\n{Noor[..^3]}\n25.\n{Perez}\n",
                _all
            },
            {
                "the same between blank lines",
                $"{Body}References\n\n{Kim[..^2]}\n9.\n\n{Moll[..^5]}\n1582.\n\n{Noor[..^3]}\n25.\n\n{Perez}\n",
                _all
            },
            {
                "parts of one entry",
                $"{Body}BIBLIOGRAPHIE\n\nOuvrages\n\n{Kim}\n\nArticles de revue\n\n{Moll}\n\n{Noor}\n\nThèses\n\n{Perez}\n\n"
                + "Table des figures\n\nFigure 1 : Carte de la vallée .......... 12\n",
                _all
            },
            { "parts with headings", $"{Body}Bibliography\n\nBooks\n\n{Kim}\n\n{Moll}\n\nJournal articles\n\n{Noor}\n\n{Perez}\n", _all },
            {
                "parts with headings, no blank lines",
                $"{Body}References\nBooks\n{Kim}\n{Moll}\n{Noor}\nPapers\n{Perez}\nExternal links\nA page\n",
                _all
            },
            {
                "Wikipedia's links back",
                $"{Body}References\n^ Jump up to: a b {Kim}\n^ {Moll}\n^ a b c {Noor}\n↑ {Perez}\n",
                _all
            },
            {
                "remarks below numbered entries",
                $"{Body}1. {Kim}\n\nThis one is short, and it was read with care.\n\n2. {Moll}\n\nA study of how things move in a field, "
                + $"read on a train.\n\n3. {Noor}\n\n4. {Perez}\n",
                _all
            },
            { "a single word at the foot of a column", _column, _inColumn },
            {
                "an appendix behind a page break",
                $"{Body}Bibliography\n\n{string.Join('\n', _all)}\n\n                 97\n\fAppendix A: Open source resources from this "
                + $"dissertation\n\nResource        Description                                   Content\n\nJoint           Calculates "
                + $"internal joint reaction loads      Software library\n",
                _all
            },
            {
                "captions behind",
                $"{Body}REFERENCES\n\n{string.Join('\n', _all)}\n\nFigure 1. Postage stamps showing, from top to bottom, detections of "
                + $"real objects (rate of motion\n138”/hr, magnitude 23.0) and synthetic objects. Time runs from left to right in each "
                + $"row of stamps.\n\n60\n40\n20\n0\n",
                _all
            },
            {
                "the typesetter's line behind",
                $"{Body}REFERENCES\n\n{string.Join('\n', _all)}\n\nThis paper has been typeset from a TEX/LATEX file prepared by the "
                + $"author.\n",
                _all
            },
            {
                "publisher and year at the end",
                Listed(
                    "Clarke, E.M., Grumberg, O., Peled, D.A.: Model Checking. MIT Press (1999)",
                    "Baier, C., Katoen, J.P.: Principles of Model Checking. MIT Press (2008)",
                    "McMillan, K.L.: Interpolation and SAT-based model checking. In: Hunt, W.A., Somenzi, F. (eds.) CAV 2003. LNCS, vol. "
                    + "2725, pp. 1–13. Springer (2003)",
                    "Pnueli, A.: The temporal logic of programs. In: FOCS 1977, pp. 46–57. IEEE (1977)"
                ),
                [
                    "Clarke, E.M., Grumberg, O., Peled, D.A.: Model Checking. MIT Press (1999)",
                    "Baier, C., Katoen, J.P.: Principles of Model Checking. MIT Press (2008)",
                    "McMillan, K.L.: Interpolation and SAT-based model checking. In: Hunt, W.A., Somenzi, F. (eds.) CAV 2003. LNCS, vol. "
                    + "2725, pp. 1–13. Springer (2003)",
                    "Pnueli, A.: The temporal logic of programs. In: FOCS 1977, pp. 46–57. IEEE (1977)",
                ]
            },
            {
                "name, colon, title, place and year",
                Listed(
                    "Atkins, John M. & Herz, John (eds.): Structures of social action. Studies in conversation analysis,\nCambridge 1984.",
                    "Beck-Gern, Elisabeth: Der geschlechtsspezifische Arbeitsmarkt, Frankfurt a.M. 1981.",
                    "Berg, Janine: Ausschluß von Frauen aus den Ingenieurwissenschaften, Berlin 1981.",
                    "Brand, Penelope & Levin, Stephen: Politeness, Cambridge 1987."
                ),
                [
                    "Atkins, John M. & Herz, John (eds.): Structures of social action. Studies in conversation analysis, Cambridge 1984.",
                    "Beck-Gern, Elisabeth: Der geschlechtsspezifische Arbeitsmarkt, Frankfurt a.M. 1981.",
                    "Berg, Janine: Ausschluß von Frauen aus den Ingenieurwissenschaften, Berlin 1981.",
                    "Brand, Penelope & Levin, Stephen: Politeness, Cambridge 1987.",
                ]
            },
            {
                "given names first, and others",
                Listed(
                    "Marta Ibarra, Chen Wu, and Ines Gold. 2016. Deep peat with private wells.\nIn Proceedings of the 2016 "
                    + "Conference on Peat and Water Security,\npages 308–318.",
                    "Jonas Devlin, Ming-Wei Chan, and Karen Leed. 2019. Tides: A short history of\ndeep two-way channels in sand. In "
                    + "Proceedings of Lakes 2019,\npages 4171–4186, Minneapolis, Minnesota. Association for Water Studies.",
                    "Rita Senner, Barry Haddon, and Alex Birch. 2016. Snow on salt lakes of small\nunits. In Proceedings of Salt "
                    + "2016, pages 1715–1725.",
                    "Thomas Wulf et al. 2020. Waters: State of the art of lakes. In Lake Demos."
                ),
                [
                    "Marta Ibarra, Chen Wu, and Ines Gold. 2016. Deep peat with private wells. In Proceedings of the 2016 "
                    + "Conference on Peat and Water Security, pages 308–318.",
                    "Jonas Devlin, Ming-Wei Chan, and Karen Leed. 2019. Tides: A short history of deep two-way channels in sand. In "
                    + "Proceedings of Lakes 2019, pages 4171–4186, Minneapolis, Minnesota. Association for Water Studies.",
                    "Rita Senner, Barry Haddon, and Alex Birch. 2016. Snow on salt lakes of small units. In Proceedings of Salt "
                    + "2016, pages 1715–1725.",
                    "Thomas Wulf et al. 2020. Waters: State of the art of lakes. In Lake Demos.",
                ]
            },
            {
                "given names first, before a colon",
                Listed(
                    "Felix Auer (1913): Das Gesetz der Bevölkerungskonzentration. Petermanns\nGeographische Mitteilungen, Band LIX, S. 73 "
                    + "–76.",
                    "Michael Batten (2000): siehe Shiode.",
                    "Ludwig Beut (1959): Wirtschaftsgeschichte. In: Handbuch der Wirtschaftswissenschaften\n(Hg. Karl Hax und Theodor "
                    + "Wessels), Köln/Opladen, Band II S. 1405-1443.",
                    "Charles Darwin (1859): On the origin of species by means of natural selection. London."
                ),
                [
                    "Felix Auer (1913): Das Gesetz der Bevölkerungskonzentration. Petermanns Geographische Mitteilungen, Band LIX, S. 73 "
                    + "–76.",
                    "Michael Batten (2000): siehe Shiode.",
                    "Ludwig Beut (1959): Wirtschaftsgeschichte. In: Handbuch der Wirtschaftswissenschaften (Hg. Karl Hax und Theodor "
                    + "Wessels), Köln/Opladen, Band II S. 1405-1443.",
                    "Charles Darwin (1859): On the origin of species by means of natural selection. London.",
                ]
            },
            {
                "dashes for the author before",
                Listed(
                    "Adam, Kirsten. Speech and Contact. Tübingen: Narr, 1984.",
                    "---. A Second Book. Bonn: Bouvier, 1990.",
                    "\"An Anonymous Note.\" The Daily Paper, 3 May 1999, p. 4.",
                    "Brand, Penelope, and Stephen Levin. Politeness. Cambridge UP, 1987."
                ),
                [
                    "Adam, Kirsten. Speech and Contact. Tübingen: Narr, 1984.",
                    "---. A Second Book. Bonn: Bouvier, 1990.",
                    "\"An Anonymous Note.\" The Daily Paper, 3 May 1999, p. 4.",
                    "Brand, Penelope, and Stephen Levin. Politeness. Cambridge UP, 1987.",
                ]
            },
            {
                "Japanese",
                "離島の架橋効果\n\n本文はここで終わる。\n\n参考文献\n\n"
                + "黒田雅秀（2003）「架橋と距離短縮に伴う島の地域変化の研究」『兵庫教育大学地理学研究室研究報告』12, 1-20頁．\n"
                + "寺井しおり・荻原正三（1998）「本四架橋を契機とした島嶼整備のあり方に関する研究」『都市計画論文集』33, pp.127-132.\n"
                + "宮内久光・下里潤（2003）「都市通勤可能架橋島における人口変動」『島嶼研究』4, pp.57-75.\n",
                [
                    "黒田雅秀（2003）「架橋と距離短縮に伴う島の地域変化の研究」『兵庫教育大学地理学研究室研究報告』12, 1-20頁．",
                    "寺井しおり・荻原正三（1998）「本四架橋を契機とした島嶼整備のあり方に関する研究」『都市計画論文集』33, pp.127-132.",
                    "宮内久光・下里潤（2003）「都市通勤可能架橋島における人口変動」『島嶼研究』4, pp.57-75.",
                ]
            },
            {
                "Arabic digits",
                "مقدمة\n\nالمراجع\n\n١. أحمد محمد، ٢٠٠١، دراسة في تطور المجتمع، مجلة العلوم الاجتماعية، العدد ١٢، ص ٣٤.\n٢. محمود علي، "
                + "٢٠٠٢، التعليم والتنمية، القاهرة: دار الفكر.\n٣. فاطمة حسن، ٢٠٠٣، التاريخ الحديث، بيروت: دار العلم.\n",
                [
                    "أحمد محمد، ٢٠٠١، دراسة في تطور المجتمع، مجلة العلوم الاجتماعية، العدد ١٢، ص ٣٤.",
                    "محمود علي، ٢٠٠٢، التعليم والتنمية، القاهرة: دار الفكر.",
                    "فاطمة حسن، ٢٠٠٣، التاريخ الحديث، بيروت: دار العلم.",
                ]
            },
            {
                "Cyrillic",
                "Введение\n\nСписок использованных источников\n\n1. Иванов А. В. Анализ развития общества // Вопросы философии. — 2001. — "
                + "№ 3. — С. 12–25.\n2. Петрова И. И. Методы исследования. — М.: Наука, 2004. — 320 с.\n3. Ядов В. А. Стратегия. — М.: "
                + "Добросвет, 1999. — 596 с.\n",
                [
                    "Иванов А. В. Анализ развития общества // Вопросы философии. — 2001. — № 3. — С. 12–25.",
                    "Петрова И. И. Методы исследования. — М.: Наука, 2004. — 320 с.",
                    "Ядов В. А. Стратегия. — М.: Добросвет, 1999. — 596 с.",
                ]
            },
        };

    private static string Prose => string.Join('\n', Enumerable
        .Repeat("Words of the text go on here, and then more of them follow in the next line.", 20));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Each_kind_of_list_is_split_right(string kind, string page, string[] references)
    {
        var found = Printed(page).Select(reference => reference.Printed).ToList();
        Assert.True(references.SequenceEqual(found), $"{kind}:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("Quellen- und Literaturverzeichnis")]
    [InlineData("Literaturhinweise")]
    [InlineData("Literatur und Quellen")]
    [InlineData("7. Literatur / Verweise")]
    [InlineData("Works Consulted")]
    [InlineData("References and Bibliography")]
    [InlineData("LIST OF REFERENCES AND SOURCES")]
    [InlineData("Chapter 7: References")]
    [InlineData("Bibliographie (Auswahl)")]
    [InlineData("Sources et bibliographie")]
    [InlineData("Bibliographie et webographie")]
    [InlineData("Bibliografia e sitografia")]
    [InlineData("Bibliografía consultada")]
    [InlineData("Referenslista")]
    [InlineData("Källor och litteratur")]
    [InlineData("Wykaz literatury")]
    [InlineData("Seznam použité literatury")]
    [InlineData("Список использованных источников")]
    [InlineData("引用・参考文献")]
    [InlineData("قائمة المراجع")]
    [InlineData("רשימת מקורות")]
    [InlineData("Felhasznált irodalom")]
    [InlineData("Lähdeluettelo")]
    [InlineData("Literatuurlijst")]
    [InlineData("Kaynakça")]
    [InlineData("Βιβλιογραφία")]
    [InlineData("Tài liệu tham khảo")]
    [InlineData("Daftar pustaka")]
    [InlineData("Nobody knows this heading")]
    public void A_list_is_found_under_any_heading(string heading)
    {
        Assert.Equal(_all, Printed($"{Body}{heading}\n\n{string.Join('\n', _all)}\n").Select(reference => reference.Printed));
    }

    [Fact]
    public void Works_of_one_entry_share_its_label_and_have_parts()
    {
        var references = Printed(
            "References\n[1] a) M. S. Fuhrer, J. Hone, Nat. Nanotechnol. 2013, 8, 146-147; b) H. Fang, S. Chuang, Nano Lett. 2012, 12, "
            + "3788-3792.\n[2] K. Hencken, Phys. Rev. A 1994, 49, 1584; ibid. 1995, 51, 1874.\n[3] M. S. Fuhrer, J. Hone, Nat. "
            + "Nanotechnol. 2013, 8, 146-147.\n"
        );
        Assert.Equal(["[1] a", "[1] b", "[2] a", "[2] b", "[3] "], references.Select(reference => $"{reference.Label} {reference.Part}"));
        Assert.Equal("H. Fang, S. Chuang, Nano Lett. 2012, 12, 3788-3792.", references[1].Printed);
    }

    [Fact]
    public void Accents_do_not_break_the_alphabet()
    {
        Assert.Equal(SortKeys("Angstrom", "Oberg", "Strasse"), SortKeys("Ångström", "Öberg", "Straße"));
        static List<int> SortKeys(params string[] names) => [.. names.Select(name => EnrichPipeline.Articles.Lists.SortKey.Of(name))];
    }

    private static string Labelled(params string[] labels) => Listed([.. labels.Zip(_all, (label, entry) => label + entry)]);

    private static string Listed(params string[] entries) => $"{Body}References\n\n{string.Join('\n', entries)}\n";

    private static IReadOnlyList<Reference> Printed(string page) =>
        new ArticleReader().Read("page", Encoding.UTF8.GetBytes(page)).Article?.References ?? [];
}
