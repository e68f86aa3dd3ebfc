using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests which references of a document are rechecked, and which sources are asked.</summary>
public sealed class RecheckTargetTests
{
    private static readonly Run _run = new("a.txt", new string('a', 64));
    private static readonly Notice _notice = new(NoticeKind.Correction, null, "pubMed", 2025, NoticeDirection.About);

    [Fact]
    public void A_reference_is_found_by_its_ordinal()
    {
        var second = BareDocument.Reference(2) with
        {
            Doi = Doi.Parse("10.5555/b"),
            Pmid = Pmid.Parse("2"),
            Pmcid = Pmcid.Parse("PMC2"),
            Notices = [_notice],
        };

        var target = RecheckTarget.Of(BareDocument.Of(_run, BareDocument.Reference(1), second), StateOf(2))!;

        Assert.Equal((StateOf(2), second.Doi, second.Pmid, second.Pmcid), (target.State, target.Doi, target.Pmid, target.Pmcid));
        Assert.Equal([_notice], target.Notices);
    }

    [Fact]
    public void Ordinal_nought_is_the_article_itself()
    {
        var article = new EnrichedArticle
        {
            Doi = Doi.Parse("10.5555/self"),
            Pmid = Pmid.Parse("7"),
            Pmcid = Pmcid.Parse("PMC7"),
            Notices = [_notice],
        };

        var target = RecheckTarget.Of(BareDocument.Of(_run, BareDocument.Reference(1)) with { Article = article }, StateOf(0))!;

        Assert.Equal((article.Doi, article.Pmid, article.Pmcid), (target.Doi, target.Pmid, target.Pmcid));
        Assert.Equal([_notice], target.Notices);
    }

    [Fact]
    public void What_the_document_does_not_have_is_not_watched() =>
        Assert.Null(RecheckTarget.Of(BareDocument.Of(_run, BareDocument.Reference(1)), StateOf(2)));

    [Theory]
    [InlineData("10.5555/a", null, 0, true)]
    [InlineData("10.5555/a", null, 1, true)]
    [InlineData("10.5555/a", null, 2, false)]
    [InlineData("10.5555/a", null, 3, true)]
    [InlineData("10.5555/a", "1", 0, false)]
    [InlineData(null, null, 0, false)]
    public void PubMed_is_asked_for_a_missing_PMID_ever_more_rarely(string? doi, string? pmid, int looks, bool asked) =>
        Assert.Equal(asked, Of(doi, pmid, looks, mark: null).AskForPmid);

    [Theory]
    [InlineData("10.5555/a", null, 2, true)]
    [InlineData("10.5555/a", "0a1b2c3d", 2, true)]
    [InlineData("10.5555/a", ReferenceRecheckState.None, 2, false)]
    [InlineData("10.5555/a", ReferenceRecheckState.None, 3, true)]
    [InlineData(null, null, 0, false)]
    public void CrossRef_is_asked_at_every_look_unless_it_did_not_have_the_DOI(string? doi, string? mark, int looks, bool asked) =>
        Assert.Equal(asked, Of(doi, null, looks, mark).AskCrossRef);

    private static ReferenceRecheckState StateOf(int ordinal) => new(ordinal, Verdict.Matched, 0, null);

    private static RecheckTarget Of(string? doi, string? pmid, int looks, string? mark) =>
        new(
            new ReferenceRecheckState(1, Verdict.Matched, looks, null, CrossRef: mark),
            doi is null ? null : Doi.Parse(doi),
            pmid is null ? null : Pmid.Parse(pmid),
            null,
            []
        );
}
