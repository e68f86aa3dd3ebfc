using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests the citation of the article itself, if its first page says enough.</summary>
public sealed class SelfReferenceTests
{
    private static readonly ArticleMetadata _page = new()
    {
        Title = "Efficacy of lenalidomide",
        Authors = [new("List", "A"), new("The MDS-001 Study Group", null)],
        Journal = "N Engl J Med",
        Year = 2005,
        Volume = "352",
        Issue = "6",
        Pages = "549-557",
        Doi = Doi.Parse("10.1056/nejmoa041668"),
        Pmid = Pmid.Parse("15703420"),
    };

    public static TheoryData<ArticleMetadata, string> Pages => new()
    {
        { _page, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. N Engl J Med 2005, 352(6):549-557" },
        { _page with { Authors = [] }, "Efficacy of lenalidomide. N Engl J Med 2005, 352(6):549-557" },
        { _page with { Title = null }, "List A, The MDS-001 Study Group: N Engl J Med 2005, 352(6):549-557" },
        { _page with { Journal = null }, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. 2005, 352(6):549-557" },
        { _page with { Journal = " " }, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. 2005, 352(6):549-557" },
        { _page with { Year = null }, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. N Engl J Med 352(6):549-557" },
        { _page with { Volume = null }, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. N Engl J Med 2005," },
        { _page with { Issue = null }, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. N Engl J Med 2005, 352:549-557" },
        { _page with { Pages = null }, "List A, The MDS-001 Study Group: Efficacy of lenalidomide. N Engl J Med 2005, 352(6)" },
        { new ArticleMetadata { Doi = _page.Doi }, "" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_is_written_from_what_the_page_tells(ArticleMetadata page, string expected) =>
        Assert.Equal(expected, SelfReference.Of(page)!.Reference.Printed);

    [Fact]
    public void It_is_asked_for_with_all_that_the_page_tells()
    {
        var (reference, citation) = SelfReference.Of(_page)!;

        Assert.Equal((Manifest.ArticleItself, null), (reference.Ordinal, reference.Label));
        Assert.Equal(
            (CitationKind.Article, _page.Title, "N Engl J Med", 2005),
            (citation.Kind, citation.Title, citation.Container, citation.Year)
        );
        Assert.Equal(
            ("352", "6", "549-557", _page.Doi, _page.Pmid),
            (citation.Volume, citation.Issue, citation.Pages, citation.Doi, citation.Pmid)
        );
        Assert.Equal(_page.Authors, citation.Authors);
    }

    [Theory]
    [InlineData("10.1056/nejmoa041668", null, null, null, null, true)]
    [InlineData(null, "15703420", null, null, null, true)]
    [InlineData(null, null, "A title", "Blood", null, true)]
    [InlineData(null, null, "A title", null, "List", true)]
    [InlineData(null, null, "A title", "Blood", "List", true)]
    [InlineData(null, null, "A title", null, null, false)]
    [InlineData(null, null, null, "Blood", "List", false)]
    [InlineData(null, null, null, null, null, false)]
    public void An_id_is_enough_and_a_title_with_a_journal_or_a_name(
        string? doi,
        string? pmid,
        string? title,
        string? journal,
        string? author,
        bool enough
    ) =>
        Assert.Equal(
            enough,
            SelfReference.Of(
                new ArticleMetadata
                {
                    Doi = doi is null ? null : Doi.Parse(doi),
                    Pmid = pmid is null ? null : Pmid.Parse(pmid),
                    Title = title,
                    Journal = journal,
                    Authors = author is null ? [] : [new(author, "A")],
                }
            )
                is not null
        );
}
