using System.Text;
using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using Xunit;

namespace EnrichPipeline.Tests.Articles.Formats;

public sealed class TaggedXmlTests
{
    [Theory]
    [InlineData(
        "<jats:article xmlns:jats='u'><jats:ref-list><jats:ref><jats:mixed-citation>Abel R. Cells. J Foo "
        + "2001;1:2.</jats:mixed-citation></jats:ref></jats:ref-list></jats:article>",
        "Abel R. Cells. J Foo 2001;1:2."
    )]
    [InlineData(
        "<article><ref-list><ref><mixed-citation>Abel&nbsp;R. &alpha;-cells. J&ndash;Foo "
        + "2001;1:2.</mixed-citation></ref></ref-list></article>",
        "Abel R. α-cells. J–Foo 2001;1:2."
    )]
    [InlineData(
        "<article><ref-list><ref><label>3</label><note><p>Abel R, personal communication.</p></note></ref></ref-list></article>",
        "Abel R, personal communication."
    )]
    [InlineData(
        "<article><ref-list><ref><label>3</label><mixed-citation>a) Abel R. J Foo 2001;1:2.</mixed-citation><mixed-citation>b) Bond T. "
        + "Bar 2002;3:4.</mixed-citation></ref></ref-list></article>",
        "a) Abel R. J Foo 2001;1:2.|b) Bond T. Bar 2002;3:4."
    )]
    [InlineData(
        "<article><ref-list><ref-list><title>Further "
        + "reading</title><ref><nlm-citation><person-group><name><surname>Abel</surname><given-names>R</given-names></name></"
        + "person-group><article-title>Cells</article-title><source>J "
        + "Foo</source><year>2001</year></nlm-citation></ref></ref-list></ref-list></article>",
        "Abel R. Cells. J Foo 2001."
    )]
    [InlineData(
        "<article><ref-list><ref><citation-alternatives><element-citation><source>Foo</source></element-citation><mixed-citation>Abel R. "
        + "J Foo 2001.</mixed-citation></citation-alternatives></ref></ref-list></article>",
        "Abel R. J Foo 2001."
    )]
    [InlineData(
        "<book><ref-list><ref><element-citation><person-group "
        + "person-group-type='author'><name><surname>Abel</surname><given-names>R</given-names></name><collab>Cell "
        + "Group</collab></person-group><person-group "
        + "person-group-type='editor'><name><surname>Bond</surname><given-names>T</given-names></name></"
        + "person-group><chapter-title>Cells</chapter-title><source>All cells</source><publisher-name>Foo "
        + "Press</publisher-name><year>2001</year><fpage>5</fpage></element-citation></ref></ref-list></book>",
        "Abel R, Cell Group. Cells. In: Bond T, editor. All cells. Foo Press; 2001. p. 5."
    )]
    [InlineData(
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><back><listBibl><biblStruct xml:id='b0'><analytic><title "
        + "level='a'>Cells</title><author><persName><forename "
        + "type='first'>Rob</forename><surname>Abel</surname></persName></author></analytic><monogr><title level='j'>J "
        + "Foo</title><imprint><biblScope unit='volume'>1</biblScope><biblScope unit='page' from='2' to='9'/><date type='published' "
        + "when='2001-02'/></imprint></monogr></biblStruct></listBibl></back></text></TEI>",
        "Abel R. Cells. J Foo 2001;1:2-9."
    )]
    [InlineData(
        "<ce:bibliography xmlns:ce='c' xmlns:sb='s'><ce:bib-reference "
        + "id='b1'><ce:label>[1]</ce:label><sb:reference><sb:contribution><sb:authors><sb:author><ce:given-name>R.</"
        + "ce:given-name><ce:surname>Abel</ce:surname></sb:author></sb:authors><sb:title><sb:maintitle>Cells</sb:maintitle></sb:title></"
        + "sb:contribution><sb:host><sb:issue><sb:series><sb:title><sb:maintitle>J "
        + "Foo</sb:maintitle></sb:title><sb:volume-nr>1</sb:volume-nr></sb:series><sb:date>2001</sb:date></"
        + "sb:issue><sb:pages><sb:first-page>2</sb:first-page><sb:last-page>9</sb:last-page></sb:pages></sb:host></sb:reference></"
        + "ce:bib-reference></ce:bibliography>",
        "Abel R. Cells. J Foo 2001;1:2-9."
    )]
    public void References_of_many_schemas_are_read(string xml, string printed) =>
        Assert.Equal(printed, string.Join('|', (Read(xml).Article?.References ?? []).Select(reference => reference.Printed)));

    [Fact]
    public void TEI_tells_ids_and_the_article_itself()
    {
        var article = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>On cells</title></titleStmt><sourceDesc>
            <biblStruct><analytic><author><persName><forename>Jo</forename><surname>Doe</surname></persName></author></analytic><monogr>
            <title level="j">J Cells</title><imprint><date when="2004"/></imprint></monogr><idno type="DOI">10.5555/own</idno>
            </biblStruct></sourceDesc></fileDesc></teiHeader>
            <text><back><listBibl><biblStruct xml:id="b0"><analytic><title>Cells</title><idno type="DOI">10.5555/cited</idno></analytic>
            <monogr><title level="j">J Foo</title></monogr><note type="raw_reference">Abel R: Cells, J Foo 2001.</note></biblStruct>
            </listBibl></back></text></TEI>
            """).Article!;

        Assert.Equal(
            ("On cells", "J Cells", 2004, "10.5555/own", "Doe"),
            (
                article.Metadata.Title,
                article.Metadata.Journal,
                article.Metadata.Year,
                article.Metadata.Doi?.Value,
                article.Metadata.Authors.Single().Family
            )
        );
        Assert.Equal(
            ("b0", "Abel R: Cells, J Foo 2001.", "10.5555/cited"),
            (article.References[0].Label, article.References[0].Printed, article.References[0].TaggedIds?.Doi?.Value)
        );
    }

    private static ArticleReadResult Read(string xml) => new ArticleReader().Read("page.txt", Encoding.UTF8.GetBytes(xml));
}
