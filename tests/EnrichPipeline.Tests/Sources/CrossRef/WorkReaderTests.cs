using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using Xunit;

namespace EnrichPipeline.Tests.Sources.CrossRef;

public sealed class WorkReaderTests
{
    [Fact]
    public void A_full_work_comes_out_in_our_form()
    {
        var record = Read("""
            {"DOI":"10.1000/ABC","type":"journal-article","title":["RETRACTED: Growth of\n   <i>E. coli</i> &amp; others"],
            "subtitle":["A study"],
             "author":[{"given":"Ana","family":"de Souza","sequence":"first","affiliation":[]},{"name":"The Group",
             "sequence":"additional"},{"given":"Plato"},{}, null],
             "container-title":["Journal of Things","J. of Things"],"short-container-title":["J Things","J of Things","Journal of Things"],
             "issued":{"date-parts":[[2010,5]]},"published-print":{"date-parts":[[2011,1,2]]},"published-online":{"date-parts":[[2010,5]]},
             "volume":"12","issue":3,"page":"1655-64","ISSN":["1234-5678"],"score":12.5,
             "relation":{"is-preprint-of":[{"id-type":"doi","id":"10.1000/XYZ","asserted-by":"subject"},{"id-type":"uri","id":"http://x"}]},
             "updated-by":[{"DOI":"10.1000/note","type":"retraction","label":"Retraction","source":"retraction-watch",
             "updated":{"date-parts":[[2015,1,1]]}}]}
            """)!;
        Assert.Equal(Doi.Parse("10.1000/abc"), record.Doi);
        Assert.Equal(("Growth of E. coli & others", "A study"), (record.Title, record.Subtitle));
        Assert.Equal([new PersonName("de Souza", "Ana"), new PersonName("The Group", null), new PersonName("Plato", null)], record.Authors);
        Assert.Equal(["Journal of Things", "J. of Things", "J Things", "J of Things"], record.Containers);
        Assert.Equal([2011, 2010], record.Years);
        Assert.Equal(
            ("12", "3", "1655-1664", null, 12.5),
            (record.Volume, record.Issue, record.Pages, record.ArticleNumber, record.Relevance)
        );
        Assert.Equal(
            [
                new Notice(NoticeKind.Retraction, Doi.Parse("10.1000/note"), "retraction-watch", 2015, NoticeDirection.About),
                new Notice(NoticeKind.NewVersion, Doi.Parse("10.1000/xyz"), "crossRef", null, NoticeDirection.About)
                {
                    Detail = "Published as an article.",
                },
            ],
            record.Notices);
        Assert.Equal([new Relation("is-preprint-of", Doi.Parse("10.1000/xyz"))], record.Relations);
    }

    [Theory]
    [InlineData("""{"DOI":"10.1000/a"}""")]
    [InlineData("""{"DOI":"10.1000/a","title":[],"author":[],"issued":{"date-parts":[[null]]},"relation":{}}""")]
    [InlineData(
        """{"DOI":"10.1000/a","title":[""],"author":null,"issued":{"date-parts":[]},"page":"","volume":" ","relation":{"x":null}"""
        + ""","update-to":[null]}"""
    )]
    [InlineData(
        """{"DOI":"10.1000/a","title":[null],"issued":{"date-parts":[null]},"published-print":{"date-parts":[[99999]]},"volume":{}"""
        + ""","updated-by":[{}]}"""
    )]
    public void What_is_missing_is_null_or_empty(string json)
    {
        var record = Read(json)!;
        Assert.Equal((null, null, null, null), (record.Title, record.Volume, record.Pages, record.Relevance));
        Assert.Empty(record.Authors);
        Assert.Empty(record.Years);
        Assert.Empty(record.Notices);
        Assert.Empty(record.Relations);
    }

    [Fact]
    public void A_notice_knows_that_it_is_one_and_of_what()
    {
        var record = Read("""{"DOI":"10.1000/note","update-to":[{"DOI":"10.1000/paper","type":"correction","source":"publisher"}]}""")!;
        Assert.Equal(
            [new Notice(NoticeKind.Correction, Doi.Parse("10.1000/note"), "publisher", null, NoticeDirection.IsNotice)],
            record.Notices
        );
        Assert.Equal([new Relation("update-to", Doi.Parse("10.1000/paper"))], record.Relations);
    }

    [Fact]
    public void A_work_that_updates_itself_is_no_notice()
    {
        var record = Read(
            """{"DOI":"10.1000/a","update-to":[{"DOI":"10.1000/A","type":"new_version"}],"updated-by":["""
            + """{"DOI":"10.1000/a","type":"new_version"}]}"""
        )!;
        Assert.Empty(record.Notices);
        Assert.Empty(record.Relations);
    }

    [Theory]
    [InlineData("RETRACTED: On things", "On things", true)]
    [InlineData("RETRACTED ARTICLE: On things", "On things", true)]
    [InlineData("Retraction: On things", "Retraction: On things", false)]
    [InlineData("Retracted: On things", "Retracted: On things", false)]
    [InlineData("RETRACTED", "RETRACTED", false)]
    [InlineData("[RETRACTED] On things", "On things", true)]
    [InlineData("Retracted Article: On things", "On things", true)]
    [InlineData("On things (Retracted)", "On things", true)]
    [InlineData("On things [Retracted]", "On things", true)]
    [InlineData("On things (Retracted article. See vol. 12, pg. 3, 2015)", "On things", true)]
    [InlineData("REMOVED: On things", "On things", true)]
    [InlineData("【RETRACTED ARTICLE】On things", "On things", true)]
    [InlineData("Retracted papers and their readers", "Retracted papers and their readers", false)]
    [InlineData("On papers that were withdrawn", "On papers that were withdrawn", false)]
    public void The_word_retracted_before_a_title_is_a_notice_and_no_title(string printed, string title, bool retracted)
    {
        var record = Read($$"""{"DOI":"10.1000/a","title":["{{printed}}"]}""")!;
        Assert.Equal(title, record.Title);
        Assert.Equal(retracted, record.Notices.Any(notice => notice is { Kind: NoticeKind.Retraction, Direction: NoticeDirection.About }));
    }

    [Theory]
    [InlineData("retraction", NoticeKind.Retraction, null)]
    [InlineData("Expression of Concern", NoticeKind.ExpressionOfConcern, null)]
    [InlineData("expression-of-concern", NoticeKind.ExpressionOfConcern, null)]
    [InlineData("expression_of_concern", NoticeKind.ExpressionOfConcern, null)]
    [InlineData("Reinstatement", NoticeKind.Other, "The retraction was taken back.")]
    [InlineData("something new", NoticeKind.Other, null)]
    public void The_type_of_a_notice_is_read_however_it_is_spelt(string type, NoticeKind kind, string? detail)
    {
        var notice = Assert.Single(Read($$"""{"DOI":"10.1000/a","updated-by":[{"DOI":"10.1000/n","type":"{{type}}"}]}""")!.Notices);
        Assert.Equal((kind, detail), (notice.Kind, notice.Detail));
    }

    [Theory]
    [InlineData("""{"DOI":"10.1000/a","title":"On things","issued":{"date-parts":[["2000","1"]]},"volume":16,"score":"60.1"}""")]
    [InlineData(
        """{"DOI":"10.1000/a","title":["On things"],"issued":{"date-parts":[2000,1]},"volume":["16"],"relation":[],"author":"Smith"}"""
    )]
    [InlineData(
        """{"DOI":"10.1000/a","title":["On things"],"issued":"2000-01-31","volume":"16","relation":{"has-part":{"id":7}},"score":{}}"""
    )]
    [InlineData(
        """{"DOI":["10.1000/a"],"title":[{},"On things"],"issued":[{"date-parts":[[2000]]}],"volume":"16","author":{"family":7}"""
        + ""","updated-by":"none"}"""
    )]
    public void A_field_of_another_shape_does_not_lose_the_rest(string json)
    {
        var record = Read(json)!;
        Assert.Equal(("On things", 2000, "16"), (record.Title, record.Year, record.Volume));
    }

    [Theory]
    [InlineData("On things", null)]
    [InlineData("Von Dingen", "Von Dingen")]
    public void An_original_title_is_told_only_where_it_is_another(string deposited, string? original) =>
        Assert.Equal(original, Read($$"""{"DOI":"10.1000/a","title":["On things"],"original-title":["{{deposited}}"]}""")!.OriginalTitle);

    [Fact]
    public void A_work_with_article_number_keeps_it_apart_from_pages() =>
        Assert.Equal(
            (null, "16696"),
            Read("""{"DOI":"10.1038/srep16696","article-number":"16696"}""") is { } record ? (record.Pages, record.ArticleNumber) : default
        );

    private static BibliographicRecord? Read(string json) => WorkReader.Read(WorkParser.Parse(JsonDocument.Parse(json).RootElement));
}
