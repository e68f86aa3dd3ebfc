using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using Xunit;

namespace EnrichPipeline.Tests.Model.Documents;

/// <summary>Tests that the counts at the end of a document agree with its references.</summary>
public sealed class DocumentSummaryTests
{
    private static readonly EnrichedReference _reference = Reports.Documents.Reference(1, "Norby K: De novo angiogenesis.", new Citation());

    [Fact]
    public void Each_verdict_is_counted_under_its_own_name() =>
        Assert.Equal(
            new DocumentSummary(
                15,
                Matched: 1,
                Probable: 2,
                NotFound: 3,
                Unavailable: 4,
                Failed: 5,
                WithDoi: 0,
                WithPmid: 0,
                WithNotices: 0
            ),
            DocumentSummary.Of([
                .. Enum.GetValues<Verdict>()
                    .SelectMany((verdict, index) => Enumerable.Repeat(_reference with { Verdict = verdict }, index + 1)),
            ])
        );

    [Fact]
    public void Ids_and_notices_are_counted_each_for_itself()
    {
        var withDoi = _reference with { Doi = Doi.Parse("10.1006/mvre.1996.0017") };
        var withPmid = _reference with { Pmid = Pmid.Parse("8812709") };
        var notice = new Notice(NoticeKind.Retraction, null, "publisher", 2020, NoticeDirection.About);

        var summary = DocumentSummary.Of([
            withDoi,
            withPmid,
            withPmid,
            _reference with
            {
                Notices = [notice, notice],
            },
            _reference,
            _reference,
        ]);

        Assert.Equal((6, 1, 2, 1), (summary.References, summary.WithDoi, summary.WithPmid, summary.WithNotices));
    }

    [Fact]
    public void An_article_without_references_counts_nothing() =>
        Assert.Equal(new DocumentSummary(0, 0, 0, 0, 0, 0, 0, 0, 0), DocumentSummary.Of([]));
}
