using EnrichPipeline.Matching.Scorers;
using EnrichPipeline.Model;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class FieldComparisonsTests
{
    private const string Title = "Vascular growth in mesentery of rats";
    private const string Reference = $"Norrby K, Fuchs B. {Title}. Microvasc Res 1996;51:153-163.";

    [Theory]
    [InlineData("Norrby K; Fuchs B", Title, "Microvasc Res | 1996 | 51 | | 153-163", 7)]
    [InlineData("", Title, "Microvasc Res | 1996 | 51 | | 153-163", 5)]
    [InlineData("Norrby K", Title, "Microvasc Res | 1996 | 51 | | 153-163", 6)]
    [InlineData("Norrby K; Fuchs B", null, "Microvasc Res | 1996 | 51 | | 153-163", 6)]
    [InlineData("Norrby K; Fuchs B", Title, " | 1996 | 51 | | 153-163", 6)]
    [InlineData("Norrby K; Fuchs B", Title, "Microvasc Res | | 51 | | 153-163", 6)]
    [InlineData("Norrby K; Fuchs B", Title, "Microvasc Res | 1996 | | | 153-163", 6)]
    [InlineData("Norrby K; Fuchs B", Title, "Microvasc Res | 1996 | 51 | | ", 6)]
    [InlineData("Meier A; Schulz C", "Adherence of myeloma cells to stroma", "Blood | 2005 | 7 | | 981", 0)]
    public void Each_field_that_agrees_is_one_support(string authors, string? title, string place, int expected) =>
        Assert.Equal(expected, Printed.Against(Reference, Work(authors, title, place)).SupportCount);

    [Theory]
    [InlineData("1996 | 51 | | 153-163", false)]
    [InlineData("1996 | 52 | | 153-163", false)] // a misprint
    [InlineData("1997 | 52 | | 153-163", false)] // the whole of the pages agrees
    [InlineData("1997 | 52 | | 153-160", true)]
    [InlineData("1998 | 53 | | 153-163", true)]
    [InlineData("1996 | 52 | | 201-209", true)]
    public void Another_volume_with_another_year_or_other_pages_is_elsewhere(string place, bool expected) =>
        Assert.Equal(expected, Printed.Against(Reference, Work("Norrby K; Fuchs B", Title, $"Microvasc Res | {place}")).IsElsewhere);

    [Fact]
    public void The_first_page_of_an_issue_proves_no_place() =>
        Assert.True(
            Printed
                .Against($"Norrby K. {Title}. Microvasc Res 1996;51:1-9.", Work("Norrby K", Title, "Microvasc Res | 1997 | 52 | | 1-9"))
                .IsElsewhere);

    [Fact]
    public void Nearly_is_a_support_too() =>
        Assert.Equal(7, Printed.Against(Reference, Work("Norby K; Fuchs B", Title, "Microvasc Res | 1997 | 51 | | 154-163")).SupportCount);

    [Fact]
    public void The_evidence_names_the_fields_that_everybody_expects_and_the_rest_where_it_speaks()
    {
        string[] always = ["title", "firstAuthor", "otherAuthors", "container", "year", "volume", "issue", "pages"];
        Assert.Equal(always, Names(Reference, Work("Norrby K", Title, "")));
        Assert.Equal([.. always, "doi"], Names($"{Reference} doi:10.1000/a", Work("Norrby K", Title, "", doi: "10.1000/b")));
        Assert.Equal([.. always, "pmid"], Names($"{Reference} PMID: 12402158", Work("Norrby K", Title, "", pmid: "12402158")));
        Assert.Equal([.. always, "kind"], Names(Reference, Work("Norrby K", $"Correction to: {Title}", "")));
    }

    [Theory]
    [InlineData("10.1000/a", "10.1000/a", Agreement.Agrees, 1)]
    [InlineData("10.1000/a", "10.1000/A", Agreement.Agrees, 1)]
    [InlineData("10.1000/a", "10.1000/b", Agreement.Disagrees, 0)]
    [InlineData("10.1000/a", null, Agreement.Silent, 0)]
    public void A_printed_identifier_is_compared_as_a_whole(string printed, string? recorded, Agreement agreement, double similarity)
    {
        var found = Printed.Against($"{Reference} doi:{printed}", Work("Norrby K", Title, "", doi: recorded)).Doi;
        Assert.Equal((agreement, similarity), (found.Agreement, found.Similarity));
    }

    [Theory]
    [InlineData(Agreement.Silent, 0.5, null)]
    [InlineData(Agreement.Nearly, 0.98765, 0.988)]
    public void Evidence_is_rounded_and_silence_has_no_degree(Agreement agreement, double similarity, double? expected) =>
        Assert.Equal(
            new Evidence("title", "a", "b", agreement, expected),
            new FieldComparison(agreement, similarity, "a", "b").ToEvidence("title")
        );

    [Theory]
    [InlineData(TypeConflict.Notice, null, "article", "notice")]
    [InlineData(TypeConflict.ArticleForNotice, "journal-article", "notice", "article")]
    [InlineData(TypeConflict.Container, "journal-issue", "article", "journal-issue")]
    [InlineData(TypeConflict.Container, null, "article", "container")]
    [InlineData(TypeConflict.PaperForAbstract, null, "abstract", "article")]
    [InlineData(TypeConflict.AbstractForPaper, null, "article", "abstract")]
    [InlineData(TypeConflict.PreprintForArticle, null, "article", "preprint")]
    [InlineData(TypeConflict.ArticleForPreprint, null, "preprint", "article")]
    internal void A_clash_says_what_is_printed_and_what_is_recorded(TypeConflict conflict, string? type, string printed, string recorded) =>
        Assert.Equal(new Evidence("kind", printed, recorded, Agreement.Disagrees, 0), conflict.ToEvidence(type));

    [Fact]
    public void No_clash_has_no_words() => Assert.Throws<ArgumentOutOfRangeException>(() => TypeConflict.None.ToEvidence(null));

    private static IEnumerable<string> Names(string printed, BibliographicRecord record) =>
        Printed.Against(printed, record).Evidence.Select(line => line.Field);
}
