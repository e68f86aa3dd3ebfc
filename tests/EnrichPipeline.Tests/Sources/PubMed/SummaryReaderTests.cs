using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.PubMed;
using Xunit;

namespace EnrichPipeline.Tests.Sources.PubMed;

public sealed class SummaryReaderTests
{
    [Fact]
    public void A_full_record_comes_out_in_our_form()
    {
        var record = Read("""
            {"uid":"27933103","pubdate":"2016 Nov-Dec","epubdate":"2015 Nov 23","sortpubdate":"2016/11/23 00:00","source":"J Cheminform",
            "fulljournalname":"Journal of cheminformatics",
             "authors":[{"name":"Scalfani VF","authtype":"Author"},{"name":"Crystal Group","authtype":"CollectiveName"}],
             "title":"[Growth of <i>E. coli</i> &amp; others].","vernaculartitle":"Wachstum von E. coli.","volume":"8","issue":"",
             "pages":"1849-59","issn":"1758-2946","essn":"1758-2946",
             "pubtype":["Journal Article","Retracted Publication"],"pmcrefcount":33,"elocationid":"doi: 10.9999/other",
             "articleids":[{"idtype":"pmcid","value":"pmc-id: PMC5122160;"},{"idtype":"pmc","value":"PMC5122160"},{"idtype":"doi",
             "value":"10.1186/S13321-016-0181-z"}]}
            """
        );
        Assert.Equal(
            (Pmid.Parse("27933103"), Doi.Parse("10.1186/s13321-016-0181-z"), Pmcid.Parse("PMC5122160")),
            (record.Pmid, record.Doi, record.Pmcid)
        );
        Assert.Equal(("Growth of E. coli & others", "Wachstum von E. coli"), (record.Title, record.OriginalTitle));
        Assert.Equal([new PersonName("Scalfani", "VF"), new PersonName("Crystal Group", null)], record.Authors);
        Assert.Equal(["Journal of cheminformatics", "J Cheminform"], record.Containers);
        Assert.Equal(["1758-2946"], record.Issns);
        Assert.Equal([2016, 2015], record.Years);
        Assert.Equal(("8", null, "1849-1859", "journal-article"), (record.Volume, record.Issue, record.Pages, record.Type));
        Assert.Equal([new Notice(NoticeKind.Retraction, null, "pubMed", null, NoticeDirection.About)], record.Notices);
    }

    [Theory]
    [InlineData("Smith JC", "Smith", "JC")]
    [InlineData("van der Berg J", "van der Berg", "J")]
    [InlineData("Smith JC Jr", "Smith", "JC", "Jr.")]
    [InlineData("King ML 3rd", "King", "ML", "III")]
    [InlineData("O'Connor KE", "O'Connor", "KE")]
    [InlineData("Müller-Lüdenscheidt Ö", "Müller-Lüdenscheidt", "Ö")]
    [InlineData("Plato", "Plato", null)]
    [InlineData("World Health Organization", "World Health Organization", null)]
    public void Names_come_apart_into_family_initials_and_suffix(string name, string family, string? initials, string? suffix = null) =>
        Assert.Equal(new PersonName(family, initials) { Suffix = suffix }, SummaryAuthors.Read(new SummaryAuthor(name, "Author")));

    [Theory]
    [InlineData("A title.", "A title")]
    [InlineData("What is it?", "What is it?")]
    [InlineData("And so on...", "And so on...")]
    [InlineData("[A translated title.]", "A translated title")]
    [InlineData("[A translated title].", "A translated title")]
    [InlineData("[3H]thymidine and [14C]", "[3H]thymidine and [14C]")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Titles_lose_the_full_stop_and_the_brackets_of_a_translation(string? printed, string? title) =>
        Assert.Equal(title, PubMedTitle.Read(printed));

    [Theory]
    [InlineData("doi: 10.1000/abc", "10.1000/abc", null)]
    [InlineData("pii: 1234. doi: 10.1000/abc.", "10.1000/abc", "1234")]
    [InlineData("e1000", null, "e1000")]
    [InlineData("pii: S0140-6736(98)10005-5", null, null)]
    [InlineData("", null, null)]
    public void A_location_can_hold_doi_and_article_number(string location, string? doi, string? number)
    {
        var record = Read($$"""{"uid":"1","pages":"","elocationid":"{{location}}"}""");
        Assert.Equal((doi, number), (record.Doi?.Value, record.ArticleNumber));
    }

    [Theory]
    [InlineData("Published Erratum", NoticeKind.Correction, NoticeDirection.IsNotice)]
    [InlineData("Retraction of Publication", NoticeKind.Retraction, NoticeDirection.IsNotice)]
    [InlineData("Retracted Publication", NoticeKind.Retraction, NoticeDirection.About)]
    [InlineData("Expression of Concern", NoticeKind.ExpressionOfConcern, NoticeDirection.IsNotice)]
    public void Publication_types_tell_of_notices(string type, NoticeKind kind, NoticeDirection direction)
    {
        var notice = Assert.Single(Read($$"""{"uid":"1","pubtype":["{{type}}"]}""").Notices);
        Assert.Equal((kind, direction), (notice.Kind, notice.Direction));
    }

    private static BibliographicRecord Read(string json) =>
        SummaryReader.Read(
            JsonSerializer.Deserialize(json, PubMedJson.Default.Summary)!,
            Pmid.Parse(JsonDocument.Parse(json).RootElement.GetProperty("uid").GetString()!)
        );
}
