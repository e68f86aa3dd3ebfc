using System.Net;
using System.Text;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Benchmarks.Layouts;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace EnrichPipeline.Benchmarks.Fuzzing;

/// <summary>The inputs that the fuzzer starts from: the list of the sample article in every layout and format that is read.</summary>
internal static class Corpus
{
    private const string Samples = "samples";
    private const int References = 12;

    public static List<byte[]> Build()
    {
        var samples = Directory.EnumerateFiles(Samples, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var article = Article(samples[0]).InPdfFont();
        return
        [
            .. samples,
            .. FileLayouts.All.Values.Select(layout => layout(article)),
            SmallPdf(article),
            .. Texts(article).Select(Encoding.UTF8.GetBytes),
            Encoding.Unicode.GetBytes(Texts(article).Last()),
        ];
    }

    private static LabelledArticle Article(byte[] sample)
    {
        var reading = new ArticleReader().Read("sample", sample).Article!;
        return new LabelledArticle(
            "sample",
            reading.Metadata.Title ?? "A review",
            reading.Metadata.Journal ?? "A journal",
            [.. reading.References.Take(References).Select(reference => reference.Printed)]
        );
    }

    private static IEnumerable<string> Texts(LabelledArticle article) =>
        [
            Each(
                article,
                (_, i) =>
                    $"TY  - JOUR\r\nAU  - Doe, Jane {i}\r\nAU  - Roe, R.\r\nTI  - A title of {i} words\r\nJO  - J Foo\r\nPY  - "
                    + $"2001/02/03\r\nVL  - {i}\r\nIS  - 2\r\nSP  - 10\r\nEP  - 20\r\n"
                    + $"DO  - 10.1234/abc.{i}\r\nAN  - 1234{i}\r\nER  - \r\n\r\n"
            ),
            Each(
                article,
                (_, i) =>
                    $"PMID- 1234{i}\nOWN - NLM\nTI  - A title that\n      goes on {i}\nFAU - Doe, Jane\nAU  - Doe J\nTA  - J Foo\nDP  - "
                    + $"2001 Feb\nVI  - {i}\nPG  - 10-20\nAID - 10.1234/abc.{i} [doi]\n\n"
            ),
            "@string{foo = \"Journal of \" # \"Foo\"}\n@comment{x}\n"
                + Each(
                    article,
                    (_, i) =>
                        $"@article{{doe{i},\n  author = {{Doe, Jane and R{{\\\"o}}e, {{\\'E}}. and others}},\n  title = {{A {{Title}} of "
                        + $"$\\alpha$ {i}}},\n  journal = foo,\n  year = 2001, volume = \"{i}\", pages = {{10--20}}, doi = "
                        + $"{{10.1234/abc.{i}}}\n}}\n\n"
                ),
            "["
                + string.Join(
                    ",\n",
                    article.References.Select(
                        (_, i) =>
                            $$"""{"id":"{{i}}","type":"article-journal","title":"A title","author":["""
                            + $$"""{"family":"Doe","given":"Jane"},{"literal":"Group"}]"""
                            + $$""","container-title":"J Foo","issued":{"date-parts":[[2001,2]]},"volume":"{{i}}","page":"10-20","DO"""
                            + $$"""I":"10.1234/abc.{{i}}","PMID":"12345"}"""
                    )
                )
                + "]",
            $"<?xml version=\"1.0\"?><!DOCTYPE article PUBLIC \"-//NLM//DTD JATS\" \"jats.dtd\"><article "
            + $"xmlns:xlink=\"http://www.w3.org/1999/xlink\"><front><journal-meta><journal-title>J "
            + $"Foo</journal-title></journal-meta><article-meta><article-id "
            + $"pub-id-type=\"doi\">10.1234/own</article-id><title-group><article-title>{Encoded(article.Title)}</article-title></"
            + $"title-group><contrib-group><contrib "
            + $"contrib-type=\"author\"><name><surname>Doe</surname><given-names>Jane</given-names></name></contrib></"
            + $"contrib-group><pub-date><year>2010</year></pub-date></article-meta></front><back><ref-list><title>References</title>"
                + Each(
                    article,
                    (text, i) =>
                        i % 2 == 0
                            ? $"<ref id=\"B{i}\"><label>{i}</label><mixed-citation>{Encoded(text)}<pub-id "
                                + $"pub-id-type=\"pmid\">1234{i}</pub-id></mixed-citation></ref>\n"
                            : $"<ref id=\"B{i}\"><label>{i}</label><element-citation "
                                + $"publication-type=\"journal\"><person-group><name><surname>Doe</surname><given-names>J</given-names></"
                                + $"name></person-group><article-title>A <italic>title</italic></article-title><source>J "
                                + $"Foo</source><year>2001</year><volume>{i}</volume><fpage>10</fpage><lpage>20</lpage></"
                                + $"element-citation></ref>\n"
                )
                + "</ref-list></back></article>",
            $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title "
            + $"level=\"a\">{Encoded(article.Title)}</title></titleStmt></fileDesc></teiHeader><text><back><div "
            + $"type=\"references\"><listBibl>"
                + Each(
                    article,
                    (text, i) =>
                        $"<biblStruct xml:id=\"b{i}\"><analytic><title level=\"a\">A "
                        + $"title</title><author><persName><forename>Jane</forename><surname>Doe</surname></persName></author><idno "
                        + $"type=\"DOI\">10.1234/abc.{i}</idno></analytic><monogr><title level=\"j\">J Foo</title><imprint><biblScope "
                        + $"unit=\"volume\">{i}</biblScope><biblScope unit=\"page\" from=\"10\" to=\"20\"/><date "
                        + $"when=\"2001\"/></imprint></monogr><note type=\"raw_reference\">{Encoded(text)}</note></biblStruct>\n"
                )
                + "</listBibl></div></back></text></TEI>",
            $"<full-text-retrieval-response xmlns:ce=\"http://www.elsevier.com/xml/common/dtd\" "
            + $"xmlns:sb=\"http://www.elsevier.com/xml/common/struct-bib/dtd\"><ce:title>{Encoded(article.Title)}</"
            + $"ce:title><ce:bibliography><ce:section-title>References</ce:section-title>"
                + Each(
                    article,
                    (text, i) =>
                        $"<ce:bib-reference id=\"bib{i}\"><ce:label>[{i}]</"
                        + $"ce:label><sb:reference><sb:contribution><sb:authors><sb:author><ce:given-name>J.</"
                        + $"ce:given-name><ce:surname>Doe</ce:surname></sb:author></sb:authors><sb:title><sb:maintitle>A "
                        + $"title</sb:maintitle></sb:title></sb:contribution><sb:host><sb:issue><sb:series><sb:title><sb:maintitle>J "
                        + $"Foo</sb:maintitle></sb:title><sb:volume-nr>{i}</sb:volume-nr></sb:series><sb:date>2001</sb:date></sb:issue></"
                        + $"sb:host></sb:reference><ce:source-text>{Encoded(text)}</ce:source-text></ce:bib-reference>\n"
                )
                + "</ce:bibliography></full-text-retrieval-response>",
            "References\n\n" + Each(article, (text, i) => $"{i}. {text}\n{(i % 4 == 0 ? $"\n{i}\n\fJournal of Foo\n\n" : "")}"),
            "参考文献\n\n" + Each(article, (text, i) => $"[{i}] a) {text} b) {text}\n    Ibid.\n"),
        ];

    // Uncompressed, so that a changed byte changes the visible text.
    private static byte[] SmallPdf(LabelledArticle article)
    {
        using var document = new PdfDocumentBuilder();
        var font = document.AddStandard14Font(Standard14Font.TimesRoman);
        var page = document.AddPage(595, 842);
        page.AddText("References", 10, new PdfPoint(50, 800), font);
        for (var i = 0; i < article.References.Count; i++)
            page.AddText($"{i + 1}. " + string.Concat(article.References[i].Where(char.IsAscii)), 6, new PdfPoint(50, 780 - 12 * i), font);
        return PlainStreams.Of(document.Build());
    }

    private static string Each(LabelledArticle article, Func<string, int, string> set) =>
        string.Concat(article.References.Select((text, i) => set(text, i + 1)));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
