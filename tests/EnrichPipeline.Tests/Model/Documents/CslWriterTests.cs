using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using Xunit;

namespace EnrichPipeline.Tests.Model.Documents;

/// <summary>Tests records as CSL-JSON, which citation managers read.</summary>
public sealed class CslWriterTests
{
    private static readonly BibliographicRecord _bare = new() { Source = SourceName.CrossRef };

    [Fact]
    public void A_whole_record_is_written_in_the_words_of_csl() =>
        Assert.Equal(
            """{"id":"10.1056/nejmoa041668","type":"article-journal","title":"Efficacy of lenalidomide: In myelodysplastic """
            + """syndromes","author":[{"family":"List","given":"A"},{"literal":"The MDS-001 Study Group"}],"container-title":"New """
            + """England Journal of Medicine","container-title-short":"N Engl J Med","issued":{"date-parts":[[2005]]}"""
            + ""","volume":"352","issue":"6","page":"549-557","number":"e1","ISSN":"0028-4793","DO"""
            + """I":"10.1056/nejmoa041668","PMID":"15703420","PMCID":"PMC2376196"}""",
            Written(new BibliographicRecord
            {
                Source = SourceName.CrossRef,
                Doi = Doi.Parse("10.1056/NEJMoa041668"),
                Pmid = Pmid.Parse("15703420"),
                Pmcid = Pmcid.Parse("PMC2376196"),
                Type = "journal-article",
                Title = "Efficacy of lenalidomide",
                Subtitle = "In myelodysplastic syndromes",
                Authors = [new("List", "A"), new("The MDS-001 Study Group", null)],
                Containers = ["New England Journal of Medicine", "N Engl J Med", "NEJM"],
                Issns = ["0028-4793", "1533-4406"],
                Years = [2005, 2004],
                Volume = "352",
                Issue = "6",
                Pages = "549-557",
                ArticleNumber = "e1",
            }));

    [Fact]
    public void What_a_record_does_not_tell_is_left_out() =>
        Assert.Equal("""{"id":"unidentified","type":"article-journal"}""", Written(_bare));

    [Theory]
    [InlineData("10.1006/mvre.1996.0017", "8812709", "10.1006/mvre.1996.0017")]
    [InlineData("10.1006/mvre.1996.0017", null, "10.1006/mvre.1996.0017")]
    [InlineData(null, "8812709", "pmid:8812709")]
    [InlineData(null, null, "unidentified")]
    public void An_item_is_called_by_its_doi_else_by_its_pmid(string? doi, string? pmid, string expected) =>
        Assert.Equal(
            expected,
            (_bare with { Doi = doi is null ? null : Doi.Parse(doi), Pmid = pmid is null ? null : Pmid.Parse(pmid) }).ToCsl().Id
        );

    [Fact]
    public void A_title_without_a_subtitle_stands_alone() =>
        Assert.Equal("De novo angiogenesis", (_bare with { Title = "De novo angiogenesis" }).ToCsl().Title);

    [Fact]
    public void A_journal_of_one_name_has_no_short_one()
    {
        var item = (_bare with { Containers = ["Blood"] }).ToCsl();

        Assert.Equal(("Blood", null), (item.ContainerTitle, item.ContainerTitleShort));
    }

    [Theory]
    [InlineData(null, "article-journal")]
    [InlineData("journal-article", "article-journal")]
    [InlineData("posted-content", "article")]
    [InlineData("proceedings-article", "paper-conference")]
    [InlineData("book-chapter", "chapter")]
    [InlineData("book-section", "chapter")]
    [InlineData("book-part", "chapter")]
    [InlineData("book", "book")]
    [InlineData("monograph", "book")]
    [InlineData("edited-book", "book")]
    [InlineData("reference-book", "book")]
    [InlineData("reference-entry", "entry")]
    [InlineData("dissertation", "thesis")]
    [InlineData("report", "report")]
    [InlineData("report-component", "report")]
    [InlineData("dataset", "dataset")]
    [InlineData("database", "dataset")]
    [InlineData("standard", "standard")]
    [InlineData("peer-review", "review")]
    [InlineData("journal-issue", "document")]
    [InlineData("", "document")]
    public void CrossRefs_types_become_those_of_csl(string? type, string expected) =>
        Assert.Equal(expected, (_bare with { Type = type }).ToCsl().Type);

    private static string Written(BibliographicRecord record) =>
        JsonSerializer.SerializeToNode(record.ToCsl(), DocumentJson.Written.CslItem)!.ToJsonString();
}
