using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class KindTablesTests
{
    private const string Title = "Vascular growth in mesentery of rats";
    private const string Article = $"Smith J, Doe A. {Title}. Cancer Res 2005;32:24-30.";
    private const string Place = "Cancer Res | 2005 | 32 | 4 | 24-30";

    [Theory]
    [
        InlineData("journal-issue"),
        InlineData("journal-volume"),
        InlineData("book-series"),
        InlineData("book-set"),
        InlineData("proceedings-series")
    ]
    [InlineData("report-series"), InlineData("component"), InlineData("peer-review"), InlineData("grant"), InlineData("database")]
    public void What_holds_works_or_belongs_to_one_is_no_work(string type) =>
        Assert.Equal(TypeConflict.Container, Of(Article, Work("Smith J", Title, Place, type)));

    [Theory]
    [
        InlineData("journal-article"),
        InlineData("book"),
        InlineData("monograph"),
        InlineData("dataset"),
        InlineData("report"),
        InlineData(null)
    ]
    public void Anything_else_may_be_cited(string? type) =>
        Assert.Equal(TypeConflict.None, Of(Article, Work("Smith J", Title, Place) with { Type = type }));

    [Theory]
    [InlineData("book", "Handbook of Alpine Botany")]
    [InlineData("edited-book", "Handbook of Alpine Botany")]
    [InlineData("monograph", "The Handbook of Alpine Botany")]
    [InlineData("proceedings", "Alpine Botany")]
    public void The_book_in_which_a_chapter_is_printed_is_not_the_chapter(string type, string title) =>
        Assert.Equal(
            TypeConflict.Container,
            Of(
                "Smith J. Cushion plants of scree slopes. In: Doe A, editor. Handbook of Alpine Botany. Bern: Haupt; 2005. p. 24-30.",
                Work("Doe A", title, "| 2005", type)
            )
        );

    [Theory]
    [InlineData("Smith J. Handbook of Alpine Botany. 2nd ed. Bern: Haupt; 2005.")]
    [InlineData("Smith J. Handbook of Alpine Botany. In: Library of the Mountains. Bern: Haupt; 2005. p. 24-30.")]
    public void A_book_that_is_cited_itself_is_the_work(string printed) =>
        Assert.Equal(TypeConflict.None, Of(printed, Work("Smith J", "Handbook of Alpine Botany", "| 2005", "book")));

    [Theory]
    [InlineData("Smith J, Doe A. Night shifts and frost damage in glasshouses. Alpine Botany. 2005;32:24-30.")]
    [InlineData("Smith, J., & Doe, A. (2005). Night shifts and frost damage in glasshouses. Alpine Botany, 32, 24-30.")]
    public void The_journal_is_not_its_article(string printed) =>
        Assert.Equal(TypeConflict.Container, Of(printed, Work("", "Alpine Botany", "| ", "journal")));

    [Theory]
    [InlineData("correction"), InlineData("retraction"), InlineData("erratum")]
    public void A_notice_may_be_told_by_its_type(string type) =>
        Assert.Equal(TypeConflict.Notice, Of(Article, Work("Smith J", Title, Place, type)));

    [Theory]
    [InlineData("Published Erratum", TypeConflict.Notice)]
    [InlineData("Retraction of Publication", TypeConflict.Notice)]
    [InlineData("Retraction Notice", TypeConflict.Notice)]
    [InlineData("Expression of Concern", TypeConflict.Notice)]
    [InlineData("Retracted Publication", TypeConflict.None)] // the article itself
    [InlineData("Journal Article", TypeConflict.None)]
    internal void A_notice_may_be_told_by_what_PubMed_calls_it(string type, TypeConflict expected) =>
        Assert.Equal(expected, Of(Article, Work("Smith J", Title, Place) with { PublicationTypes = ["Journal Article", type] }));

    [Theory]
    [InlineData(NoticeKind.Retraction, NoticeDirection.IsNotice, "10.1000/article", TypeConflict.Notice)]
    [InlineData(NoticeKind.Correction, NoticeDirection.IsNotice, null, TypeConflict.Notice)]
    [InlineData(NoticeKind.Correction, NoticeDirection.About, "10.1000/article", TypeConflict.None)] // the article itself
    [InlineData(NoticeKind.NewVersion, NoticeDirection.IsNotice, "10.1000/article", TypeConflict.None)]
    // Some publishers deposit the corrected article as a notice about itself.
    [InlineData(NoticeKind.Correction, NoticeDirection.IsNotice, "10.1000/own", TypeConflict.None)]
    internal void A_notice_may_be_told_by_what_it_updates(NoticeKind kind, NoticeDirection direction, string? about, TypeConflict expected)
    {
        var notice = new Notice(kind, about is null ? null : Doi.Parse(about), "publisher", 2006, direction);
        Assert.Equal(expected, Of(Article, Work("Smith J", Title, Place, doi: "10.1000/own") with { Notices = [notice] }));
    }

    [Fact]
    public void A_reference_to_the_notice_means_the_notice() =>
        Assert.Equal(
            TypeConflict.None,
            Of($"Smith J. Correction to: {Title}. Cancer Res 2005;32:99.", Work("Smith J", Title, Place, "correction"))
        );

    [Theory]
    [InlineData("Response to antibiotics in rats", TypeConflict.None)]
    [InlineData("Response to: Response to antibiotics in rats", TypeConflict.Notice)] // the letter about the paper
    internal void A_paper_whose_title_begins_like_a_letter_is_told_from_the_letter(string recorded, TypeConflict expected) =>
        Assert.Equal(
            expected,
            Printed
                .Against(
                    "Smith J. Response to antibiotics in rats. Cancer Res 2005;32:24.",
                    new(),
                    Work("Smith J", recorded, "Cancer Res | 2005")
                )
                .TypeConflict
        );

    [Theory]
    [InlineData("J Test | 2006 | 24 | 18_suppl | 9", "journal-article", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 Suppl 1 | | 9", "journal-article", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 605s-612s", "journal-article", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 605S", "journal-article", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | S24-S30", "journal-article", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 9", "proceedings-article", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 9", "cpaper", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 9", "paper-conference", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 9", "abstract", TypeConflict.None)]
    [InlineData("J Test | 2006 | 24 | 18 | 9", "journal-article", TypeConflict.PaperForAbstract)]
    [InlineData("J Test | 2006 | 24 | 18 | 9-24S", "journal-article", TypeConflict.PaperForAbstract)]
    [InlineData("J Test | 2006 | 24 | | ", "journal-article", TypeConflict.PaperForAbstract)]
    internal void An_abstract_stands_in_a_supplement_or_among_proceedings(string place, string type, TypeConflict expected) =>
        Assert.Equal(expected, Of($"Smith J, Doe A. {Title} [abstract]. Proc ASCO 2006, 24:427.", Work("Smith J", Title, place, type)));

    [Theory]
    [InlineData("J Test 2006", "S117", TypeConflict.AbstractForPaper)]
    [InlineData("J Test 2006;24", "S117", TypeConflict.AbstractForPaper)]
    [InlineData("J Test 2006;24(Suppl 1)", "S117", TypeConflict.None)]
    [InlineData("J Test 2006;24:S117", "S117", TypeConflict.None)]
    [InlineData("J Test 2006", "S117-S125", TypeConflict.None)] // a paper of several pages
    internal void One_page_of_a_supplement_means_an_abstract_unless_it_is_named(string printed, string page, TypeConflict expected) =>
        Assert.Equal(expected, Of($"Smith J, Doe A. {Title}. {printed}.", Work("Smith J", Title, $"J Test | 2006 | 24 | | {page}")));

    [Fact]
    public void The_page_of_a_plain_issue_outweighs_the_word_abstract() =>
        Assert.Equal(
            TypeConflict.None,
            Of($"Smith J, Doe A. {Title} [abstract]. J Test 2006, 24:427.", Work("Smith J", Title, "J Test | 2006 | 24 | 18 | 427"))
        );

    [Theory]
    [InlineData("abstract", Title, "")]
    [InlineData("journal-article", Title, "Meeting Abstract")]
    [InlineData("journal-article", $"Abstract 7521: {Title}", "")]
    [InlineData("journal-article", $"ABSTRACT 7521: {Title}", "")]
    public void The_record_of_an_abstract_is_not_the_paper(string type, string title, string publicationType) =>
        Assert.Equal(
            TypeConflict.AbstractForPaper,
            Of(Article, Work("Smith J", title, "Cancer Res | 2004 | 31 | 2 | 7", type) with { PublicationTypes = [publicationType] })
        );

    [Theory]
    [InlineData("Smith J. {0}. Proc ASCO 2006, 24:427, abstr.")]
    [InlineData("Smith J. {0}. Abstracts of the meeting of ASCO. 2006, 24:427.")]
    [InlineData("Smith J. {0}. Proc ASCO 2006, 24:427 (abstract 7521).")]
    public void A_reference_says_in_several_ways_that_it_is_an_abstract(string reference) =>
        Assert.Equal(
            TypeConflict.PaperForAbstract,
            Of(reference.Replace("{0}", Title, StringComparison.Ordinal), Work("Smith J", Title, "J Test | 2007 | 25 | 18 | 9"))
        );

    [Fact]
    public void An_abstract_is_known_by_its_kind_or_by_its_number()
    {
        var paper = Work("Smith J", Title, "J Test | 2007 | 25 | 18 | 9");
        Assert.Equal(
            TypeConflict.PaperForAbstract,
            Printed.Against(Article, new() { Title = Title, Kind = CitationKind.Abstract }, paper).TypeConflict
        );
        Assert.Equal(
            TypeConflict.PaperForAbstract,
            Printed.Against(Article, new() { Title = Title, AbstractNumber = "7521" }, paper).TypeConflict
        );
    }

    [Fact]
    public void The_word_abstract_within_the_title_says_nothing_of_the_kind()
    {
        const string Art = "Seeing abstract art in the clinic";
        Assert.Equal(
            TypeConflict.None,
            Printed
                .Against($"Smith J. {Art}. J Test 2006;24:427.", new() { Title = Art }, Work("Smith J", Art, "J Test | 2006 | 24 | 18 | 9"))
                .TypeConflict
        );
    }

    private static TypeConflict Of(string printed, BibliographicRecord record) => Printed.Against(printed, record).TypeConflict;
}
