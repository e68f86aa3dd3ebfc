using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests what is known about a reference while the sources are asked one after another.</summary>
public sealed class ResolutionContextTests
{
    private readonly ResolutionContext _context =
        ResolutionContext.Resume(NorrbyReference.Printed, NorrbyReference.Citation, new Matcher(), state: null);

    [Fact]
    public void At_first_nothing_is_known_and_no_one_has_answered()
    {
        Assert.Null(_context.Best);
        Assert.Empty(_context.Records);
        Assert.Equal((false, false, false), (_context.PubMedHasAnswered, _context.CrossRefHasAnswered, _context.LacksOnlyQuota));
    }

    [Fact]
    public void A_record_that_a_source_has_becomes_the_best()
    {
        _context.Add(SourceResult.Of<BibliographicRecord?>(NorrbyReference.InCrossRef));

        Assert.Same(NorrbyReference.InCrossRef, _context.Best!.Record);
        Assert.Equal([NorrbyReference.InCrossRef], _context.Records);
    }

    [Fact]
    public void A_source_that_has_none_adds_nothing()
    {
        _context.Add(SourceResult.Of<BibliographicRecord?>(null));

        Assert.Empty(_context.Records);
        Assert.Empty(_context.Unanswered);
    }

    [Fact]
    public void The_most_likely_is_the_best_whenever_it_was_heard()
    {
        Hear(NorrbyReference.Other);
        Hear(NorrbyReference.InCrossRef);

        Assert.Equal([NorrbyReference.Doi, NorrbyReference.Other.Doi], _context.Candidates.Select(candidate => candidate.Record.Doi));
    }

    [Fact]
    public void Two_sources_records_of_one_work_become_one_beside_others()
    {
        Hear(NorrbyReference.InCrossRef, NorrbyReference.Other);
        Hear(NorrbyReference.InPubMed, NorrbyReference.Other);

        Assert.Equal(
            [(NorrbyReference.Doi, NorrbyReference.Pmid), (NorrbyReference.Other.Doi, null)],
            _context.Records.Select(record => (record.Doi, record.Pmid)));
    }

    [Fact]
    public void A_lane_that_could_not_be_asked_is_told_once_and_takes_nothing_away()
    {
        Hear(NorrbyReference.InCrossRef);
        Miss(Quota.Ncbi);
        Miss(Quota.CrossRefSingle);
        Miss(Quota.Ncbi);

        Assert.Equal([Quota.CrossRefSingle, Quota.Ncbi], _context.Unanswered);
        Assert.Equal(NorrbyReference.Doi, _context.Best!.Record.Doi);
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

        Assert.Equal(expected, _context.LacksOnlyQuota);
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

        _context.MarkPubMedAsked();
        _context.MarkCrossRefAsked();

        Assert.Equal((pubMed, crossRef), (_context.PubMedHasAnswered, _context.CrossRefHasAnswered));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void It_goes_on_where_it_had_stopped(bool pubMed, bool crossRef)
    {
        var context = ResolutionContext.Resume(
            NorrbyReference.Printed,
            NorrbyReference.Citation,
            new Matcher(),
            new ResumeState(pubMed, crossRef, [NorrbyReference.InCrossRef])
        );

        Assert.Equal((pubMed, crossRef), (context.PubMedHasAnswered, context.CrossRefHasAnswered));
        Assert.Equal([NorrbyReference.InCrossRef], context.Records);
        Assert.Equal(NorrbyReference.Doi, context.Best!.Record.Doi);
    }

    [Fact]
    public void Who_has_answered_once_has_answered_whatever_fails_later()
    {
        var context = ResolutionContext.Resume(
            NorrbyReference.Printed,
            NorrbyReference.Citation,
            new Matcher(),
            new ResumeState(PubMed: true, CrossRef: true, [])
        );

        foreach (var quota in Enum.GetValues<Quota>())
        {
            Miss(quota, on: context);
            context.MarkPubMedAsked();
            context.MarkCrossRefAsked();
        }

        Assert.Equal((true, true), (context.PubMedHasAnswered, context.CrossRefHasAnswered));
    }

    [Fact]
    public void Being_asked_once_more_undoes_no_answer()
    {
        var context = ResolutionContext.Resume(
            NorrbyReference.Printed,
            NorrbyReference.Citation,
            new Matcher(),
            new ResumeState(PubMed: true, CrossRef: true, [])
        );

        context.MarkPubMedAsked();
        context.MarkCrossRefAsked();

        Assert.Equal((true, true), (context.PubMedHasAnswered, context.CrossRefHasAnswered));
    }

    private void Hear(params BibliographicRecord[] records) => _context.Add(SourceResult.Of<IReadOnlyList<BibliographicRecord>>(records));

    private void Miss(Quota quota, bool noBudget = false, ResolutionContext? on = null)
    {
        SourceResult<IReadOnlyList<BibliographicRecord>> outage = new SourceUnavailable(quota, "HTTP 503") { QuotaBusy = noBudget };
        (on ?? _context).Add(outage);
    }
}
