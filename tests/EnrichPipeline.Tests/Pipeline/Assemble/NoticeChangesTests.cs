using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Tests.Pipeline.Recheck;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests notices that appear and disappear, and the ids of changes.</summary>
public sealed class NoticeChangesTests
{
    private static readonly Run _run = new("a.txt", new string('a', 64));
    private static readonly DateTimeOffset _asked = StoredArticle.Start.AddDays(7);
    private static readonly Notice _retraction = new(
        NoticeKind.Retraction,
        Doi.Parse("10.5555/notice"),
        "publisher",
        2026,
        NoticeDirection.About
    );
    private static readonly Notice _erratum = new(NoticeKind.Correction, null, "pubMed", 2025, NoticeDirection.About);
    private static readonly Notice _doubt = new(NoticeKind.ExpressionOfConcern, null, "pubMed", 2025, NoticeDirection.About);

    [Fact]
    public void A_notice_that_came_is_told_with_who_tells_of_it()
    {
        var change = Assert.Single(Between([_erratum], [_erratum, _retraction]));

        Assert.Equal(
            (ChangeKind.Notice, "publisher", _retraction, _asked, 1),
            (change.What, change.Source, change.Notice, change.At, change.Ordinal)
        );
    }

    [Fact]
    public void A_notice_that_went_is_withdrawn()
    {
        var change = Assert.Single(Between([_retraction, _erratum], [_retraction]));

        Assert.Equal((ChangeKind.NoticeWithdrawn, "pubMed", _erratum), (change.What, change.Source, change.Notice));
    }

    [Fact]
    public void A_notice_that_another_source_tells_of_now_is_the_same() =>
        Assert.Empty(Between([_retraction, _erratum], [_erratum, _retraction with { Source = "retraction-watch", Year = null }]));

    [Fact]
    public void A_notice_that_is_named_by_its_DOI_now_is_not_withdrawn()
    {
        var change = Assert.Single(Between([_retraction with { Doi = null }, _erratum], [_erratum, _retraction]));

        Assert.Equal((ChangeKind.Notice, _retraction), (change.What, change.Notice));
    }

    [Fact]
    public void What_came_is_told_before_what_went() =>
        Assert.Equal(
            [(ChangeKind.Notice, _doubt), (ChangeKind.Notice, _retraction), (ChangeKind.NoticeWithdrawn, _erratum)],
            Between([_erratum], [_doubt, _retraction]).Select(change => (change.What, change.Notice!)));

    [Fact]
    public void Each_change_has_an_id_of_its_own_and_the_same_whenever_it_is_told()
    {
        var ids = Between([_erratum], [_doubt, _retraction]).Select(change => change.Id).ToArray();

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(ids, Between([_erratum], [_doubt, _retraction]).Select(change => change.Id));
    }

    [Fact]
    public void Readers_keep_ids_so_they_stay_the_same_from_release_to_release()
    {
        var (notice, verdict) = (
            Assert.Single(Between([], [_retraction])),
            Assert.Single(Between(BareDocument.Reference(1, Verdict.NotFound), BareDocument.Reference(1)))
        );

        Assert.Equal("94a596d0e114e2cebcc359a3553fde2a", notice.Id);
        Assert.Equal("f553490c21c62d85038be15d51573f63", verdict.Id);
    }

    [Theory]
    [InlineData("b.txt", 'a', 7)]
    [InlineData("a.txt", 'b', 7)]
    [InlineData("a.txt", 'a', 8)]
    public void The_same_change_of_another_article_version_or_time_has_another_id(string article, char version, int days)
    {
        var other = Between(new Run(article, new string(version, 64)), Of([]), Of([_erratum]), StoredArticle.Start.AddDays(days));

        Assert.NotEqual(Between([], [_erratum])[0].Id, other[0].Id);
    }

    private static EnrichedReference Of(IReadOnlyList<Notice> notices) => BareDocument.Reference(1) with { Notices = notices };

    private static Change[] Between(IReadOnlyList<Notice> before, IReadOnlyList<Notice> after) => Between(Of(before), Of(after));

    private static Change[] Between(EnrichedReference before, EnrichedReference after) => Between(_run, before, after, _asked);

    private static Change[] Between(Run run, EnrichedReference before, EnrichedReference after, DateTimeOffset at)
    {
        var result = new ReferenceResult(ReferenceResult.CurrentSchemaVersion, 1, new Resolution { Verdict = Verdict.Matched }, at, null);
        return
        [
            .. DocumentChanges.Between(
                BareDocument.Of(run, before),
                BareDocument.Of(run, after),
                [result]
            ),
        ];
    }
}
