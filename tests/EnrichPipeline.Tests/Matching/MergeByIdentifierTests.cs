using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;

namespace EnrichPipeline.Tests.Matching;

/// <summary>Tests which two records may be merged because of their identifiers.</summary>
public sealed class MergeByIdentifierTests
{
    private const string OneTitle = "Statistical methods for assessing agreement";

    [Theory]
    [InlineData("one DOI", "C 10.1/a -", "P 10.1/a 7", true)]
    [InlineData("one DOI of one source", "C 10.1/a -", "C 10.1/a -", true)]
    [InlineData("two DOIs", "C 10.1/a -", "P 10.1/b 7", false)]
    [InlineData("one PMID", "P - 7", "P - 7", true)]
    [InlineData("one PMID, and a DOI on one side", "P 10.1/a 7", "P - 7", true)]
    [InlineData("one PMID, and a DOI on the other side", "P - 7", "P 10.1/a 7", true)]
    [InlineData("one PMID, and two DOIs", "P 10.1/a 7", "P 10.1/b 7", false)]
    [InlineData("two PMIDs", "P - 7", "P - 8", false)]
    [InlineData("no ids", "C - -", "P - -", false)]
    public void Ids_make_two_records_one(string why, string one, string other, bool expected)
    {
        _ = why;
        Assert.Equal(expected, SameWork.CanMerge(Of(one, "One"), Of(other, "Other")));
        Assert.Equal(expected, SameWork.CanMerge(Of(other, "Other"), Of(one, "One")));
    }

    [Theory]
    [InlineData("a DOI here, a PMID there", "C 10.1/a -", "P - 7", true)]
    [InlineData("no ids at all", "C - -", "P - -", true)]
    [InlineData("both from one source", "C 10.1/a -", "C - -", false)]
    [InlineData("two DOIs", "C 10.1/a -", "P 10.1/b -", false)]
    [InlineData("two PMIDs", "C - 7", "P - 8", false)]
    [InlineData("a DOI on both sides, and a PMID", "C 10.1/a -", "P 10.1/b 7", false)]
    [InlineData("a PMID on both sides, and a DOI", "C 10.1/a 8", "P - 7", false)]
    public void One_place_makes_them_one_where_no_id_speaks_against_it(string why, string one, string other, bool expected)
    {
        _ = why;
        Assert.Equal(expected, SameWork.CanMerge(Of(one, OneTitle), Of(other, OneTitle)));
        Assert.Equal(expected, SameWork.CanMerge(Of(other, OneTitle), Of(one, OneTitle)));
    }

    /// <param name="ids">The source and the identifiers: "Source DOI PMID".</param>
    private static BibliographicRecord Of(string ids, string title)
    {
        var parts = ids.Replace("10.1/", "10.1000/", StringComparison.Ordinal).Split(' ');
        return new BibliographicRecord
        {
            Source = parts[0] == "C" ? SourceName.CrossRef : SourceName.PubMed,
            Doi = Doi.TryParse(parts[1], out var doi) ? doi : null,
            Pmid = Pmid.TryParse(parts[2], out var pmid) ? pmid : null,
            Title = title,
            Years = [1986],
            Volume = "1",
            Pages = "307-310",
        };
    }

    [Theory]
    [InlineData("the erratum by its type", "Statistical methods for assessing agreement", "445", "Published Erratum", false)]
    [InlineData("the erratum by its title", "Erratum: Statistical methods for assessing agreement", "445", "Journal Article", false)]
    [InlineData("a comment elsewhere", "Statistical methods for assessing agreement", "445", "Comment", false)]
    [InlineData("another title elsewhere", "Correspondence", "445", "Letter", false)]
    [InlineData("another title in the same place", "Statistische Methoden", "307-310", "Journal Article", true)]
    [InlineData("other pages, as of a reprint", "Statistical methods for assessing agreement", "445", "Journal Article", true)]
    public void A_notice_or_comment_under_the_articles_DOI_is_no_record_of_the_article(
        string why,
        string title,
        string pages,
        string type,
        bool expected
    )
    {
        _ = why;
        var article = Of("C 10.1/a -", OneTitle);
        var other = Of("P 10.1/a 7", title) with { Pages = pages, PublicationTypes = [type] };
        Assert.Equal((expected, expected), (SameWork.CanMerge(article, other), SameWork.CanMerge(other, article)));
    }

    [Theory]
    [InlineData("other pages", OneTitle, "1-4", "1", true)]
    [InlineData("a subtitle", OneTitle + ": a second look", "307-310", "1", true)]
    [InlineData("a subtitle and other pages", OneTitle + ": a second look", "1-4", "1", false)]
    [InlineData("another volume", OneTitle, "307-310", "2", false)]
    [InlineData("another title", "Measuring agreement in method comparison", "307-310", "1", false)]
    [InlineData("the erratum", "Erratum: " + OneTitle, "307-310", "1", false)]
    public void Two_records_that_fit_one_reference_may_differ_in_one_thing(
        string why,
        string title,
        string pages,
        string volume,
        bool expected
    )
    {
        _ = why;
        var (crossRef, pubMed) = (Of("C 10.1/a -", OneTitle), Of("P - 7", title) with { Pages = pages, Volume = volume });
        Assert.Equal(
            (expected, expected),
            (SameWork.CanMergeByReference(crossRef, pubMed), SameWork.CanMergeByReference(pubMed, crossRef))
        );
    }
}
