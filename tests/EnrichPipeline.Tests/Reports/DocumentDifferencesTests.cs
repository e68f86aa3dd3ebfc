using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Reports;
using Xunit;

namespace EnrichPipeline.Tests.Reports;

public sealed class DocumentDifferencesTests
{
    private static readonly EnrichedDocument _old = Documents.EveryField();

    [Fact]
    public void A_document_is_the_same_as_itself_looked_at_later() =>
        Assert.Empty(
            DocumentDifferences.Between(
                _old,
                With(2, reference => reference with { ResolvedAt = DateTimeOffset.UnixEpoch, CheckAgainAt = null })
            )
        );

    [Fact]
    public void Verdicts_and_ids_gained_are_told() =>
        Assert.Equal(
            ["Reference 3: not found became matched.", "Reference 3: DOI gained: 10.1000/new.", "Reference 3: PMID gained: 7."],
            DocumentDifferences.Between(
                _old,
                With(3, reference => reference with { Verdict = Verdict.Matched, Doi = Doi.Parse("10.1000/new"), Pmid = Pmid.Parse("7") })
            )
        );

    [Fact]
    public void Ids_lost_and_changed_are_told() => Assert.Equal(
        ["Reference 2: DOI changed from 10.1000/maybe to 10.1000/sure.", "Reference 2: PMID lost: 222."],
        DocumentDifferences.Between(_old, With(2, reference => reference with { Doi = Doi.Parse("10.1000/sure"), Pmid = null })));

    [Fact]
    public void Notices_are_told_both_ways()
    {
        var notice = new Notice(NoticeKind.ExpressionOfConcern, null, "pubMed", 2026, NoticeDirection.About);

        var told = DocumentDifferences.Between(_old, With(1, reference => reference with { Notices = [reference.Notices[1], notice] }));

        Assert.Equal(
            [
                "Reference 1: new notice: EXPRESSION OF CONCERN in 2026, says pubMed.",
                "Reference 1: notice withdrawn: RETRACTED in 2010, says retraction-watch (notice 10.1000/retraction).",
            ],
            told);
    }

    [Fact]
    public void References_that_came_and_went_are_told_and_those_behind_them_are_not_shifted()
    {
        var added = Documents.Reference(1, "Newcomer N. A first one. 2020.", new Citation());
        var current = _old with
        {
            References = [added, .. _old.References.Skip(1).Select((reference, index) => reference with { Ordinal = index + 2 })],
        };

        Assert.Equal(
            ["Reference 1 is new (not found): Newcomer N. A first one. 2020.", $"Reference 1 is gone: {_old.References[0].Printed[..99]}…"],
            DocumentDifferences.Between(_old, current));
    }

    [Fact]
    public void A_misprint_put_right_is_a_changed_text_not_another_reference() => Assert.Equal(
        ["Reference 4: the printed text changed."],
        DocumentDifferences.Between(_old, With(4, reference => reference with { Printed = "Ghost G. An unknown study. 2016." })));

    private static EnrichedDocument With(int ordinal, Func<EnrichedReference, EnrichedReference> change) => _old with
    {
        References = [.. _old.References.Select(reference => reference.Ordinal == ordinal ? change(reference) : reference)],
    };
}
