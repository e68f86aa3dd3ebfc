using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

/// <summary>Tests records that have the same title but are not articles, and articles for works that are not.</summary>
public sealed class WorkFormsTests
{
    private const string Title = "Vascular growth in the mesentery of rats";
    private const string Place = "Microvasc Res | 1996 | 51 | 2 | 153-163";
    private static readonly Citation _article = new()
    {
        Kind = CitationKind.Article,
        Title = Title,
        Container = "Microvasc Res",
        Year = 1996,
        Volume = "51",
        Pages = "153-163",
    };

    [Theory]
    [InlineData("dataset")]
    [InlineData("data")]
    [InlineData("dissertation")]
    [InlineData("thesis")]
    [InlineData("report")]
    [InlineData("rprt")]
    [InlineData("report-component")]
    [InlineData("standard")]
    [InlineData("book")]
    [InlineData("monograph")]
    [InlineData("edited-book")]
    [InlineData("reference-book")]
    [InlineData("reference-entry")]
    [InlineData("other")]
    [InlineData("software")]
    [InlineData("book-chapter")]
    [InlineData("book-section")]
    [InlineData("book-part")]
    [InlineData("chapter")]
    [InlineData("chap")]
    public void A_record_of_this_type_is_not_the_article_that_is_printed(string type) =>
        Assert.Equal(TypeConflict.OtherFormForArticle, Conflict(_article, Work("Norrby K", Title, " | 1996", type)));

    public static TheoryData<Citation, bool> PrintedPlaces => new()
    {
        { _article, true },
        { _article with { Kind = CitationKind.Unknown }, true },
        { _article with { Pages = null }, true },
        { _article with { Volume = null }, true },
        { _article with { Container = null }, true },
        { _article with { Volume = null, Pages = null }, false },
        { _article with { Container = null, Pages = null }, false },
        { _article with { Container = null, Volume = null }, false },
        { _article with { Kind = CitationKind.Book }, false },
        { _article with { Kind = CitationKind.Chapter }, false },
    };

    [Theory]
    [MemberData(nameof(PrintedPlaces))]
    public void Only_what_prints_a_place_in_a_journal_is_an_article(Citation citation, bool isArticle) =>
        Assert.Equal(
            isArticle ? TypeConflict.OtherFormForArticle : TypeConflict.None,
            Conflict(citation, Work("Norrby K", Title, " | 1996", "dataset")));

    [Fact]
    public void A_record_in_the_printed_journal_or_on_the_printed_pages_is_the_work_whatever_its_type()
    {
        Assert.Equal(TypeConflict.None, Conflict(_article, Work("Norrby K", Title, "Microvasc Res | 1996", "other")));
        Assert.Equal(TypeConflict.None, Conflict(_article, Work("Norrby K", Title, " | 1996 | 51 | | 153-163", "other")));
    }

    [Theory]
    [InlineData(CitationKind.Thesis, TypeConflict.ArticleForOtherForm)]
    [InlineData(CitationKind.Dataset, TypeConflict.ArticleForOtherForm)]
    [InlineData(CitationKind.Patent, TypeConflict.ArticleForOtherForm)]
    [InlineData(CitationKind.Book, TypeConflict.ArticleForOtherForm)]
    [InlineData(CitationKind.Article, TypeConflict.None)]
    [InlineData(CitationKind.Unknown, TypeConflict.None)]
    internal void An_article_is_not_the_thesis_or_book_that_is_printed(CitationKind kind, TypeConflict expected)
    {
        var printed = new Citation { Kind = kind, Title = Title, Year = 1996 };
        Assert.Equal(expected, Conflict(printed, Work("Norrby K", Title, Place)));
        Assert.Equal(TypeConflict.None, Conflict(printed, Work("Norrby K", Title, " | 1996", "dissertation")));
    }

    [Fact]
    public void What_prints_volume_or_pages_may_be_the_article()
    {
        var printed = new Citation { Kind = CitationKind.Thesis, Title = Title, Year = 1996 };
        Assert.Equal(TypeConflict.None, Conflict(printed with { Volume = "51" }, Work("Norrby K", Title, Place)));
        Assert.Equal(TypeConflict.None, Conflict(printed with { Pages = "153" }, Work("Norrby K", Title, Place)));
        Assert.Equal(TypeConflict.None, Conflict(printed with { Container = "Microvasc Res" }, Work("Norrby K", Title, Place)));
    }

    [Theory]
    [InlineData("10.1002/14651858.CD000123.pub2", 1996, TypeConflict.OtherVersion)]
    [InlineData("10.1002/14651858.mr000123", 1996, TypeConflict.OtherVersion)]
    [InlineData("10.1002/14651858.CD000123.pub2", 1998, TypeConflict.None)]
    [InlineData("10.1002/14651859.CD000123.pub2", 1996, TypeConflict.None)]
    internal void A_Cochrane_review_of_another_year_is_another_version(string doi, int year, TypeConflict expected) =>
        Assert.Equal(expected, Conflict(Review(year), Work("Norrby K", Title, "Cochrane Database Syst Rev | 1998", doi: doi)));

    [Fact]
    public void A_Cochrane_review_is_this_version_where_its_DOI_is_printed_or_a_year_is_missing()
    {
        const string doi = "10.1002/14651858.CD000123.pub2";
        var record = Work("Norrby K", Title, "Cochrane Database Syst Rev | 1998", doi: doi);
        Assert.Equal(TypeConflict.None, Conflict(Review(1996) with { Doi = Doi.Parse(doi) }, record));
        Assert.Equal(TypeConflict.None, Conflict(Review(null), record));
        Assert.Equal(TypeConflict.None, Conflict(Review(1996), Work("Norrby K", Title, "Cochrane Database Syst Rev", doi: doi)));
    }

    [Fact]
    public void The_evidence_names_what_is_printed_and_what_is_recorded()
    {
        Assert.Equal(("article", "dataset"), KindOf(_article, Work("Norrby K", Title, " | 1996", "dataset")));
        Assert.Equal(
            ("no article", "journal-article"),
            KindOf(new() { Kind = CitationKind.Thesis, Title = Title, Year = 1996 }, Work("Norrby K", Title, Place)));
        Assert.Equal(
            ("this version", "another version"),
            KindOf(Review(1996), Work("Norrby K", Title, "Cochrane Database Syst Rev | 1998", doi: "10.1002/14651858.CD000123.pub2")));
    }

    private static (string?, string?) KindOf(Citation citation, BibliographicRecord record)
    {
        var kind = Printed.Against($"Norrby K. {Title}. {citation.Year}.", citation, record).Evidence.Single(one => one.Field == "kind");
        return (kind.Printed, kind.Recorded);
    }

    private static Citation Review(int? year) =>
        new() { Kind = CitationKind.Article, Title = Title, Container = "Cochrane Database Syst Rev", Year = year };

    private static TypeConflict Conflict(Citation citation, BibliographicRecord record) =>
        Printed.Against($"Norrby K. {Title}. {citation.Year}.", citation, record).TypeConflict;
}
