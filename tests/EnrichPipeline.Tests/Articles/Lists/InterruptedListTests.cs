using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Lists;

/// <summary>Tests what stands between the entries of a list, inside them and behind the list.</summary>
public sealed class InterruptedListTests
{
    private const string Body = "A report on things\n\nSome body text that is long enough to be a line of prose in a paper.\n\n";
    private const string Kim = "Kim, B. (2017). Peat and water tables. Geoderma, 302, 1–9.";
    private const string Moll = "Moll, M. (2018). Displacement damage in silicon detectors. IEEE Trans. Nucl. Sci., 65, 1561–1582.";
    private const string Noor = "Noor, E., & Ilic, D. (2015). Dark radiation after reheating. Astropart. Phys., 60, 12–25.";
    private const string Perez = "Perez, A., & Li, C. (2017). Soil carbon in wet grasslands. Geoderma, 301, 20–29.";
    private const string Downloaded = "Ott, R. (2019). A table of tides. Downloaded from https://example.org/tides on 3 May 2019.";
    private static readonly string[] _all = [Kim, Moll, Noor, Perez];

    public static TheoryData<string, string, string[]> Lists =>
        new()
        {
            {
                "lines of links",
                $"References\n{string.Join("\nGoogle Scholar Crossref Search ADS WorldCat\n", _all)}\nGoogle Scholar Crossref\n",
                _all
            },
            {
                "notices",
                $"References\n{Kim}\n{Moll}\n\nDownloaded from https://journals.example.org by guest on 03 May 2019\n\n{Noor}\n{Perez}\n"
                + "† Electronic supplementary information (ESI) available: crystal data. See DOI: 10.1000/b000000a\n",
                _all
            },
            {
                "words of a notice that belong to an entry",
                $"References\n{Kim}\n{Moll}\n{Downloaded.Replace("tides. D", "tides.\n  D", StringComparison.Ordinal)}\n{Perez}\n",
                [Kim, Moll, Downloaded, Perez]
            },
            {
                "addresses alone",
                "Sources\n\nhttps://doi.org/10.1000/xyz123\nhttps://example.org/a\nhttps://example.net/fact-sheets\n",
                ["https://doi.org/10.1000/xyz123", "https://example.org/a", "https://example.net/fact-sheets"]
            },
            {
                "an issue in brackets at the beginning of a line",
                "Literatur\n\n"
                + "Beck, Ulrich (1983): Jenseits von Stand und Klasse? Soziale Ungleichheiten. In: Soziale Welt\n2 (1), S. 35–74.\n"
                + "Meuser, M.; Nagel, U. (1994): Experteninterview. In: Zeitschrift für Soziologie\n23 (2), S. 180–192.\n"
                + "Offe, Claus (1995): Arbeit und Zeit. In: Leviathan\n23 (3), S. 200–212.\n",
                [
                    "Beck, Ulrich (1983): Jenseits von Stand und Klasse? Soziale Ungleichheiten. In: Soziale Welt 2 (1), S. 35–74.",
                    "Meuser, M.; Nagel, U. (1994): Experteninterview. In: Zeitschrift für Soziologie 23 (2), S. 180–192.",
                    "Offe, Claus (1995): Arbeit und Zeit. In: Leviathan 23 (3), S. 200–212.",
                ]
            },
            {
                "a range of pages over the end of a page",
                $"References\n\n{Kim}\n{Moll[..^5]}\n\f1582.\n{Noor}\n{Perez}\n",
                _all
            },
            {
                "the publications of a series behind",
                $"Literatur\n\n{string.Join('\n', _all)}\n\nIn der Reihe „Arbeitspapiere“ sind bisher erschienen:\n"
                + "Nr. 1/2004: Klaus Hoffmann: Die Gemeinde als Unternehmen.\nNr. 2/2005: Sabine Wagner: Übergänge im ländlichen Raum.\n"
                + "Nr. 3/2006: Petra Kern: Armut im Vorort.\n",
                _all
            },
            {
                "the addresses of the authors behind",
                $"References\n\n{string.Join('\n', _all)}\n\nDEPARTMENT OF SOILS, UNIVERSITY OF LEEDS, LEEDS LS2 9JT\n"
                + "Email address: kim@example.org\n\n"
                + "Anna Noor, Institut für Bodenkunde, Bonn\nE-mail: noor@example.org\n",
                _all
            },
            { "a selected bibliography in German", $"Auswahlbibliographie\n\n{string.Join('\n', _all)}\n\nAnhang\nTabellen\n", _all },
            { "works cited in French", $"Travaux cités\n\n{string.Join('\n', _all)}\n\nAnnexe\nTables\n", _all },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_are_read_whole_and_nothing_else(string what, string list, string[] expected)
    {
        var printed = Printed(Body + list);

        Assert.True(expected.SequenceEqual(printed), $"{what}: {string.Join(" | ", printed)}");
    }

    [Theory]
    [InlineData("منابع", "صفا، ذبیح. (1332). تاریخ ادبیات در ایران. تهران: سینا.", "زرین، عبدالله. (1369). با کاروان. تهران: سخن.")]
    [InlineData("منابع", "صفا، ذبیح. (۱۳۳۲). تاریخ ادبیات در ایران. تهران: سینا.", "زرین، عبدالله. (۱۳۶۹). با کاروان. تهران: سخن.")]
    [InlineData("เอกสารอ้างอิง", "สมชาย ใจดี. (2558). การศึกษาไทย. กรุงเทพฯ: จุฬา.", "วิชัย ดีงาม. (2560). ภาษาไทย. กรุงเทพฯ: จุฬา.")]
    public void Years_of_other_calendars_tell_entries(string heading, string first, string second)
    {
        string[] printed = Printed($"{heading}\n\n{first}\n\n{second}\n");

        Assert.Equal([first, second], printed);
    }

    private static string[] Printed(string text) =>
        [.. new ArticleReader().Read("page.txt", System.Text.Encoding.UTF8.GetBytes(text)).Article!.References.Select(one => one.Printed)];
}
