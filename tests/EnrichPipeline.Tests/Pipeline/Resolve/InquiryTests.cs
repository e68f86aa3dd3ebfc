using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>What is known of a reference while the sources are asked one after another.</summary>
public sealed class InquiryTests
{
    private readonly Inquiry _inquiry = Inquiry.Begun(Norrby.Printed, Norrby.Citation, new Matcher(), heard: null);

    [Fact]
    public void At_first_nothing_is_known_and_no_one_has_answered()
    {
        Assert.Null(_inquiry.Best);
        Assert.Empty(_inquiry.Records);
        Assert.Equal((false, false, false), (_inquiry.PubMedHasAnswered, _inquiry.CrossRefHasAnswered, _inquiry.LacksOnlyBudget));
    }

    [Fact]
    public void A_record_that_a_source_has_becomes_the_best()
    {
        _inquiry.Hear(SourceResult.Of<BibliographicRecord?>(Norrby.InCrossRef));

        Assert.Same(Norrby.InCrossRef, _inquiry.Best!.Record);
        Assert.Equal([Norrby.InCrossRef], _inquiry.Records);
    }

    [Fact]
    public void A_source_that_has_none_adds_nothing()
    {
        _inquiry.Hear(SourceResult.Of<BibliographicRecord?>(null));

        Assert.Empty(_inquiry.Records);
        Assert.Empty(_inquiry.Unanswered);
    }

    [Fact]
    public void The_most_likely_is_the_best_whenever_it_was_heard()
    {
        Hear(Norrby.Other);
        Hear(Norrby.InCrossRef);

        Assert.Equal([Norrby.Doi, Norrby.Other.Doi], _inquiry.Candidates.Select(candidate => candidate.Record.Doi));
    }

    [Fact]
    public void Two_sources_records_of_one_work_become_one_beside_others()
    {
        Hear(Norrby.InCrossRef, Norrby.Other);
        Hear(Norrby.InPubMed, Norrby.Other);

        Assert.Equal([(Norrby.Doi, Norrby.Pmid), (Norrby.Other.Doi, null)], _inquiry.Records.Select(record => (record.Doi, record.Pmid)));
    }

    [Fact]
    public void A_lane_that_could_not_be_asked_is_told_once_and_takes_nothing_away()
    {
        Hear(Norrby.InCrossRef);
        Miss(Quota.Ncbi);
        Miss(Quota.CrossRefSingle);
        Miss(Quota.Ncbi);

        Assert.Equal([Quota.CrossRefSingle, Quota.Ncbi], _inquiry.Unanswered);
        Assert.Equal(Norrby.Doi, _inquiry.Best!.Record.Doi);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(false, false, true, true)]
    public void Only_the_budget_is_lacking_where_every_outage_was_for_it(bool expected, params bool[] forBudget)
    {
        foreach (var noBudget in forBudget)
            Miss(Quota.Ncbi, noBudget);

        Assert.Equal(expected, _inquiry.LacksOnlyBudget);
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(Quota.Ncbi, false, true)]
    [InlineData(Quota.CrossRefList, true, false)]
    [InlineData(Quota.CrossRefSingle, true, false)]
    public void A_source_has_answered_once_it_was_asked_and_none_of_its_lanes_was_out(Quota? missed, bool pubMed, bool crossRef)
    {
        if (missed is { } quota)
            Miss(quota);

        _inquiry.PubMedWasAsked();
        _inquiry.CrossRefWasAsked();

        Assert.Equal((pubMed, crossRef), (_inquiry.PubMedHasAnswered, _inquiry.CrossRefHasAnswered));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void It_goes_on_where_it_had_stopped(bool pubMed, bool crossRef)
    {
        var inquiry = Inquiry.Begun(Norrby.Printed, Norrby.Citation, new Matcher(), new Heard(pubMed, crossRef, [Norrby.InCrossRef]));

        Assert.Equal((pubMed, crossRef), (inquiry.PubMedHasAnswered, inquiry.CrossRefHasAnswered));
        Assert.Equal([Norrby.InCrossRef], inquiry.Records);
        Assert.Equal(Norrby.Doi, inquiry.Best!.Record.Doi);
    }

    [Fact]
    public void Who_has_answered_once_has_answered_whatever_fails_later()
    {
        var inquiry = Inquiry.Begun(Norrby.Printed, Norrby.Citation, new Matcher(), new Heard(PubMed: true, CrossRef: true, []));

        foreach (var quota in Enum.GetValues<Quota>())
        {
            Miss(quota, on: inquiry);
            inquiry.PubMedWasAsked();
            inquiry.CrossRefWasAsked();
        }

        Assert.Equal((true, true), (inquiry.PubMedHasAnswered, inquiry.CrossRefHasAnswered));
    }

    [Fact]
    public void Being_asked_once_more_undoes_no_answer()
    {
        var inquiry = Inquiry.Begun(Norrby.Printed, Norrby.Citation, new Matcher(), new Heard(PubMed: true, CrossRef: true, []));

        inquiry.PubMedWasAsked();
        inquiry.CrossRefWasAsked();

        Assert.Equal((true, true), (inquiry.PubMedHasAnswered, inquiry.CrossRefHasAnswered));
    }

    private void Hear(params BibliographicRecord[] records) => _inquiry.Hear(SourceResult.Of<IReadOnlyList<BibliographicRecord>>(records));

    private void Miss(Quota quota, bool noBudget = false, Inquiry? on = null)
    {
        SourceResult<IReadOnlyList<BibliographicRecord>> outage = new SourceUnavailable(quota, "HTTP 503") { QuotaBusy = noBudget };
        (on ?? _inquiry).Hear(outage);
    }
}
