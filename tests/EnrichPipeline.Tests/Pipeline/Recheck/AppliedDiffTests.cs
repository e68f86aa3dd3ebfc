using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests how the findings of a recheck are applied to the known answer.</summary>
public sealed class AppliedDiffTests
{
    private static readonly Doi _doi = Doi.Parse("10.5555/work");
    private static readonly Pmid _pmid = Pmid.Parse("123");
    private static readonly Pmcid _pmcid = Pmcid.Parse("PMC9");
    private static readonly Notice _notice = new(NoticeKind.Retraction, null, "publisher", 2026, NoticeDirection.About);
    private static readonly CslItem _bare = new() { Id = "1", Type = "article-journal", Title = "On rowing" };

    [Fact]
    public void Ids_and_notices_are_the_new_ones_and_all_else_stays()
    {
        var known = new Resolution { Verdict = Verdict.Matched, Confidence = 0.99, Source = SourceName.CrossRef };

        var applied = Found().Applied(known);

        Assert.Equal((_doi, _pmid, _pmcid), (applied.Doi, applied.Pmid, applied.Pmcid));
        Assert.Equal([_notice], applied.Notices);
        Assert.Equal((Verdict.Matched, 0.99, SourceName.CrossRef), (applied.Verdict, applied.Confidence, applied.Source));
        Assert.Null(applied.Record);
    }

    [Fact]
    public void A_record_without_ids_gets_them() =>
        Assert.Equal(_bare with { Doi = _doi, Pmid = _pmid, Pmcid = _pmcid }, Applied(_bare));

    [Fact]
    public void A_record_keeps_the_ids_it_has()
    {
        var record = _bare with { Doi = Doi.Parse("10.5555/other"), Pmid = Pmid.Parse("456"), Pmcid = Pmcid.Parse("PMC8") };

        Assert.Equal(record, Applied(record));
    }

    private static CslItem? Applied(CslItem record) =>
        Found().Applied(new Resolution { Verdict = Verdict.Matched, Record = record }).Record;

    private static RecheckDiff Found()
    {
        var target = new RecheckTarget(new ReferenceRecheckState(1, Verdict.Matched, 0, null), _doi, _pmid, null, []);
        return new RecheckDiff(target, true, false, [_notice], _doi, _pmid, _pmcid, null, null);
    }
}
