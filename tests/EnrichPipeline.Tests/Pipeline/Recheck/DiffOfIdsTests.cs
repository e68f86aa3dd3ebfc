using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests what a recheck does to the ids of a reference, and what it remembers of the records.</summary>
public sealed class DiffOfIdsTests
{
    private const string Mark = "0a1b2c3d";

    private static readonly Doi _doi = Doi.Parse("10.5555/work");
    private static readonly Pmid _pmid = Pmid.Parse("123");
    private static readonly Pmcid _pmcid = Pmcid.Parse("PMC9");

    [Fact]
    public void A_DOI_and_a_PMCID_that_PubMed_gives_are_filled_in()
    {
        var finding = Find(Watch(doi: null, pmcid: null), null, InPubMed() with { Doi = _doi, Pmcid = _pmcid });

        Assert.Equal((_doi, _pmid, _pmcid), (finding.Doi, finding.Pmid, finding.Pmcid));
        Assert.Empty(finding.Notices);
    }

    [Fact]
    public void Ids_that_are_known_stay_whatever_PubMed_gives_now()
    {
        var finding = Find(Watch(), Work(), InPubMed() with { Pmid = Pmid.Parse("456"), Pmcid = Pmcid.Parse("PMC8") });

        Assert.Equal((_doi, _pmid, _pmcid), (finding.Doi, finding.Pmid, finding.Pmcid));
    }

    [Fact]
    public void An_id_that_PubMed_no_longer_gives_stays()
    {
        var finding = Find(Watch(), Work(), InPubMed() with { Doi = null, Pmcid = null });

        Assert.Equal((_doi, _pmcid), (finding.Doi, finding.Pmcid));
        Assert.Empty(finding.Notices);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void Any_id_that_is_new_is_news(bool doi, bool pmid, bool pmcid)
    {
        var target = new RecheckTarget(StateAfter(0), doi ? null : _doi, pmid ? null : _pmid, pmcid ? null : _pmcid, []);

        Assert.True(new RecheckDiff(target, true, false, [], _doi, _pmid, _pmcid, null, null).HasChanges);
    }

    [Fact]
    public void The_first_look_remembers_both_records()
    {
        var finding = Find(Watch() with { State = StateAfter(0) }, Work(), InPubMed());

        Assert.Equal((RecordFingerprint.Of(Work()), RecordFingerprint.Of(InPubMed())), (finding.CrossRef, finding.PubMed));
    }

    [Fact]
    public void What_is_not_asked_at_this_look_is_remembered_as_it_was()
    {
        var target = new RecheckTarget(
            StateAfter(2) with
            {
                CrossRef = ReferenceRecheckState.None,
                PubMed = ReferenceRecheckState.None,
            },
            _doi,
            null,
            null,
            []
        );

        var finding = RecheckDiff.Of(target, Fetched());

        Assert.True(finding.IsComplete);
        Assert.Equal((ReferenceRecheckState.None, ReferenceRecheckState.None), (finding.CrossRef, finding.PubMed));
        Assert.False(finding.HasChanges);
    }

    [Fact]
    public void An_outage_forgets_nothing()
    {
        var outage = new SourceUnavailable(Quota.CrossRefList, "no answer in time");
        var finding = Find(Watch(), outage, outage);

        Assert.Equal((Mark, Mark), (finding.CrossRef, finding.PubMed));
        Assert.Equal((false, false), (finding.IsComplete, finding.RecordChanged));
    }

    [Fact]
    public void A_DOI_that_CrossRef_had_and_lost_is_told_and_stays()
    {
        var finding = Find(Watch(), default(BibliographicRecord), InPubMed());

        Assert.Equal((NoticeDetails.DoiGone, "crossRef"), (Assert.Single(finding.Notices).Detail, finding.Notices[0].Source));
        Assert.Equal((_doi, Mark), (finding.Doi, finding.CrossRef));
    }

    [Fact]
    public void A_work_that_PubMed_never_had_is_not_a_change()
    {
        var target = new RecheckTarget(StateAfter(0), _doi, null, null, []);

        var finding = RecheckDiff.Of(target, Fetched() with { Works = Works(Work()), RecordsByDoi = Works(default(BibliographicRecord)) });

        Assert.Empty(finding.Notices);
        Assert.Equal(ReferenceRecheckState.None, finding.PubMed);
    }

    private static RecheckDiff Find(
        RecheckTarget target,
        SourceResult<BibliographicRecord?>? work,
        SourceResult<BibliographicRecord?> record
    ) =>
        RecheckDiff.Of(
            target,
            Fetched() with
            {
                Works = work is { } answer ? Works(answer) : Fetched().Works,
                Records = new Dictionary<Pmid, SourceResult<BibliographicRecord?>> { [_pmid] = record },
            }
        );

    private static FetchedRecords Fetched() =>
        new(
            new Dictionary<Doi, SourceResult<BibliographicRecord?>>(),
            new Dictionary<Pmid, SourceResult<BibliographicRecord?>>(),
            new Dictionary<Doi, SourceResult<BibliographicRecord?>>()
        );

    private static Dictionary<Doi, SourceResult<BibliographicRecord?>> Works(SourceResult<BibliographicRecord?> answer) =>
        new() { [_doi] = answer };

    private static ReferenceRecheckState StateAfter(int looks) => new(1, Verdict.Matched, looks, null);

    private static RecheckTarget Watch() => Watch(_doi, _pmcid);

    private static RecheckTarget Watch(Doi? doi, Pmcid? pmcid) =>
        new(StateAfter(1) with { CrossRef = Mark, PubMed = Mark }, doi, _pmid, pmcid, []);

    private static BibliographicRecord Work() => new() { Source = SourceName.CrossRef, Doi = _doi, Title = "On rowing" };

    private static BibliographicRecord InPubMed() => new() { Source = SourceName.PubMed, Doi = _doi, Pmid = _pmid, Title = "On rowing" };
}
