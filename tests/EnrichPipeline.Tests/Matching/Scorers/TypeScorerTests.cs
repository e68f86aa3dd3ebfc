using EnrichPipeline.Matching.Scorers;
using Xunit;
using static EnrichPipeline.Tests.Matching.Works;

namespace EnrichPipeline.Tests.Matching.Scorers;

public class TypeScorerTests
{
    private const string Title = "Vascular growth in mesentery of rats";
    private const string Article = $"Smith J, Doe A. {Title}. Cancer Res 2005;32:24-30.";
    private const string Abstract = $"Smith J, Doe A. {Title} [abstract]. Proc ASCO 2006, 24:427 (abstract 7521).";
    private const string Preprint = $"Smith J, Doe A. {Title}. bioRxiv 2019. Preprint.";

    [Theory]
    [InlineData(Article, Title, "Cancer Res | 2005 | 32 | 4 | 24-30", "journal-article", TypeConflict.None)]
    [InlineData(Article, $"Correction to: {Title}", "Cancer Res | 2005 | 32 | 5 | 99", "journal-article", TypeConflict.Notice)]
    [InlineData(Article, $"Erratum: {Title}", "Cancer Res | 2005 | 32 | 5 | 99", "journal-article", TypeConflict.Notice)]
    [InlineData(Article, $"Reply to “{Title}”", "Cancer Res | 2005 | 32 | 5 | 99", "journal-article", TypeConflict.Notice)]
    [InlineData(Article, $"Comment on: {Title}", "Cancer Res | 2005 | 32 | 5 | 99", "journal-article", TypeConflict.Notice)]
    [InlineData(Article, $"Retraction: {Title}", "Cancer Res | 2005 | 32 | 5 | 99", "retraction", TypeConflict.Notice)]
    [InlineData(Article, $"RETRACTED: {Title}", "Cancer Res | 2005 | 32 | 4 | 24-30", "journal-article", TypeConflict.None)]
    [InlineData(
        $"Smith J. Correction to: {Title}. Cancer Res 2005;32:99.",
        $"Correction to: {Title}",
        "Cancer Res | 2005 | 32 | 5 | 99",
        "journal-article",
        TypeConflict.None
    )]
    [InlineData(
        "Smith J. Response to antibiotics in rats. Cancer Res 2005;32:99.",
        "Response to antibiotics in rats",
        "Cancer Res | 2005 | 32 | 5 | 99",
        "journal-article",
        TypeConflict.None
    )]
    [InlineData(
        $"Smith J, Doe A. Correction: {Title}. Cancer Res 2006;33:99.",
        Title,
        "Cancer Res | 2005 | 32 | 4 | 24-30",
        "journal-article",
        TypeConflict.ArticleForNotice
    )]
    [InlineData(
        $"Smith J, Doe A. {Title} [Corrigendum]. Cancer Res 2006;33:99.",
        Title,
        "Cancer Res | 2006 | 33 | 5 | 99",
        "erratum",
        TypeConflict.None
    )]
    [InlineData(
        $"Smith J, Doe A. Reply to: {Title}. Cancer Res 2006;33.",
        Title,
        "Cancer Res | 2006 | 33 | 4 | 24-30",
        "journal-article",
        TypeConflict.None
    )] // sources leave out "Reply to"
    [InlineData(Article, "Cancer Research", "", "journal-issue", TypeConflict.Container)]
    [InlineData(Abstract, Title, "N Engl J Med | 2007 | 357 | 21 | 2133-2142", "journal-article", TypeConflict.PaperForAbstract)]
    [InlineData(Abstract, Title, "Journal of Clinical Oncology | 2006 | 24 | 18_suppl | 7521", "journal-article", TypeConflict.None)]
    [InlineData(
        Article,
        $"Abstract 7521: {Title}",
        "Cancer Res | 2005 | 65 | 9_Supplement | 7521",
        "journal-article",
        TypeConflict.AbstractForPaper
    )]
    [InlineData(Article, Title, "", "posted-content", TypeConflict.PreprintForArticle)]
    [InlineData(Preprint, Title, "", "posted-content", TypeConflict.None)]
    [InlineData(Preprint, Title, "Cancer Res | 2020 | 32 | 4 | 24-30", "journal-article", TypeConflict.ArticleForPreprint)]
    [InlineData(
        $"J. Smith, {Title}, Phys. Rev. D 50, 123 (1994) [arXiv:hep-th/9401001]",
        Title,
        "Physical Review D | 1994 | 50 | | 123",
        "journal-article",
        TypeConflict.None
    )]
    internal void Works_of_another_kind_clash(string printed, string recorded, string place, string type, TypeConflict expected) =>
        Assert.Equal(expected, Printed.Against(printed, Work("Smith J; Doe A", recorded, place, type)).TypeConflict);
}
