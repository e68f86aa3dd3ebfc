using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

public sealed class RecheckDiffTests
{
    private const string Mark = "0a1b2c3d";

    private static readonly Doi _doi = Doi.Parse("10.1000/work");
    private static readonly Doi _other = Doi.Parse("10.1000/other");
    private static readonly Pmid _pmid = Pmid.Parse("123");
    private static readonly Notice _retraction = new(
        NoticeKind.Retraction,
        Doi.Parse("10.1000/notice"),
        "publisher",
        2026,
        NoticeDirection.About
    );
    private static readonly Notice _erratum = new(NoticeKind.Correction, null, "pubMed", 2025, NoticeDirection.About);

    private static readonly SourceUnavailable _outage = new(Quota.Ncbi, "no answer in time");

    [Fact]
    public void A_notice_that_both_sources_repeat_is_not_a_change()
    {
        var finding = Find(
            Watch([_retraction]),
            Work() with
            {
                Notices = [_retraction with { Source = "retraction-watch", Year = null }],
            },
            InPubMed()
        );

        Assert.False(finding.HasChanges);
        Assert.True(finding.IsComplete);
        Assert.Equal([_retraction], finding.Notices);
    }

    [Fact]
    public void A_notice_without_DOI_gives_way_to_the_one_that_names_it()
    {
        var known = new Notice(NoticeKind.Retraction, null, "pubMed", null, NoticeDirection.About);

        Assert.Equal(
            [_retraction],
            Find(Watch([known]), Work() with { Notices = [_retraction] }, InPubMed() with { Notices = [known] }).Notices
        );
    }

    [Fact]
    public void What_neither_says_any_more_is_withdrawn() =>
        Assert.Empty(Find(Watch([_retraction, _erratum]), Work(), InPubMed()).Notices);

    [Fact]
    public void What_one_source_says_is_added_and_nothing_withdrawn_while_the_other_is_silent()
    {
        var finding = Find(Watch([_erratum]), Work() with { Notices = [_retraction] }, _outage);

        Assert.False(finding.IsComplete);
        Assert.Equal([_erratum, _retraction], finding.Notices);
    }

    [Fact]
    public void A_DOI_that_leads_elsewhere_is_told_and_stays()
    {
        var finding = Find(Watch([]), Work() with { Doi = _other }, InPubMed());

        Assert.Equal((_doi, _other, NoticeKind.Other), (finding.Doi, Assert.Single(finding.Notices).Doi, finding.Notices[0].Kind));
    }

    [Fact]
    public void Another_DOI_at_PubMed_is_told_and_ours_stays()
    {
        var finding = Find(Watch([]), Work(), InPubMed() with { Doi = _other });

        Assert.Equal((_doi, _other, "pubMed"), (finding.Doi, Assert.Single(finding.Notices).Doi, finding.Notices[0].Source));
    }

    [Fact]
    public void A_record_that_is_gone_is_told_at_every_look_and_withdraws_nothing()
    {
        var first = Find(Watch([_retraction]), Work(), default(BibliographicRecord));
        var second = Find(Watch(first.Notices), Work(), default(BibliographicRecord));

        Assert.Equal([NoticeKind.Retraction, NoticeKind.Other], first.Notices.Select(notice => notice.Kind));
        Assert.Equal(_pmid, first.Pmid);
        Assert.False(second.HasChanges);
        Assert.Equal(Mark, second.PubMed);
    }

    [Fact]
    public void A_DOI_of_another_agency_is_no_news_and_asked_about_ever_more_rarely()
    {
        var first = Find(Watch([]) with { State = new(1, Verdict.Matched, 0, null) }, default(BibliographicRecord), InPubMed());

        Assert.Empty(first.Notices);
        Assert.Equal(ReferenceRecheckState.None, first.CrossRef);
        bool[] asked =
        [
            .. Enumerable
                .Range(1, 7)
                .Select(looks => (Watch([]) with { State = new(1, Verdict.Matched, looks, null, CrossRef: first.CrossRef) }).AskCrossRef),
        ];
        Assert.Equal([true, false, true, false, false, false, true], asked);
    }

    [Fact]
    public void A_PMID_that_appears_is_filled_in()
    {
        var target = Watch([]) with { Pmid = null, State = new(1, Verdict.Matched, 0, null) };
        var readings = new FetchedRecords(
            new Dictionary<Doi, SourceResult<BibliographicRecord?>> { [_doi] = Work() },
            new Dictionary<Pmid, SourceResult<BibliographicRecord?>>(),
            new Dictionary<Doi, SourceResult<BibliographicRecord?>> { [_doi] = InPubMed() }
        );

        Assert.Equal(_pmid, RecheckDiff.Of(target, readings).Pmid);
    }

    [Fact]
    public void Only_a_record_that_changed_since_the_last_recheck_is_matched_again()
    {
        var (work, pubMed) = (Work(), InPubMed());
        var target = Watch([]) with
        {
            State = new(1, Verdict.Matched, 1, null, CrossRef: RecordFingerprint.Of(work), PubMed: RecordFingerprint.Of(pubMed)),
        };

        Assert.False(Find(target, work with { Relevance = 12 }, pubMed).RecordChanged);
        Assert.True(Find(target, work with { Volume = "9" }, pubMed).RecordChanged);
        Assert.True(Find(target, work, pubMed with { Title = "On sailing" }).RecordChanged);
        Assert.False(Find(target with { State = new(1, Verdict.Matched, 0, null) }, work, pubMed).RecordChanged);
    }

    private static RecheckDiff Find(
        RecheckTarget target,
        SourceResult<BibliographicRecord?> work,
        SourceResult<BibliographicRecord?> record
    ) =>
        RecheckDiff.Of(
            target,
            new FetchedRecords(
                new Dictionary<Doi, SourceResult<BibliographicRecord?>> { [_doi] = work },
                new Dictionary<Pmid, SourceResult<BibliographicRecord?>> { [_pmid] = record },
                new Dictionary<Doi, SourceResult<BibliographicRecord?>>()
            )
        );

    private static RecheckTarget Watch(IReadOnlyList<Notice> notices) =>
        new(
            new ReferenceRecheckState(1, Verdict.Matched, 1, null, CrossRef: RecordFingerprint.Of(Work()), PubMed: Mark),
            _doi,
            _pmid,
            null,
            notices
        );

    private static BibliographicRecord Work() => new() { Source = SourceName.CrossRef, Doi = _doi, Title = "On rowing", Volume = "3" };

    private static BibliographicRecord InPubMed() => new() { Source = SourceName.PubMed, Doi = _doi, Pmid = _pmid, Title = "On rowing" };
}
