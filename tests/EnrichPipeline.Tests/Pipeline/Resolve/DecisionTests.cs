using EnrichPipeline.Matching;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sources;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Resolve;

/// <summary>Tests the verdict on a reference by confidence and by the sources that could not be asked.</summary>
public sealed class DecisionTests
{
    private static readonly double _sure = NorrbyReference.ConfidenceOf(NorrbyReference.InCrossRef);

    [Fact]
    public void From_the_confidence_that_is_set_on_it_is_matched()
    {
        Assert.Equal(Verdict.Matched, Decision.Of(NorrbyReference.ContextOf(NorrbyReference.InCrossRef), At(matched: _sure)).Verdict);
        Assert.Equal(
            Verdict.Probable,
            Decision.Of(NorrbyReference.ContextOf(NorrbyReference.InCrossRef), At(matched: Math.BitIncrement(_sure))).Verdict);
    }

    [Fact]
    public void From_the_lower_confidence_on_it_is_probable()
    {
        Assert.Equal(
            Verdict.Probable,
            Decision.Of(NorrbyReference.ContextOf(NorrbyReference.InCrossRef), At(matched: 1, probable: _sure)).Verdict);
        Assert.Equal(
            Verdict.NotFound,
            Decision.Of(NorrbyReference.ContextOf(NorrbyReference.InCrossRef), At(matched: 1, probable: Math.BitIncrement(_sure))).Verdict
        );
    }

    [Fact]
    public void Where_nothing_was_heard_it_is_not_found()
    {
        var nothing = Decision.Of(NorrbyReference.ContextOf(), At());

        Assert.Equal((Verdict.NotFound, null, null), (nothing.Verdict, nothing.Confidence, nothing.Reason));
        Assert.Empty(nothing.Candidates);
    }

    [Fact]
    public void What_is_taken_is_told_whole_and_its_rivals_beside_it()
    {
        var notice = new Notice(NoticeKind.Retraction, null, "publisher", 2026, NoticeDirection.About);
        var best = NorrbyReference.InCrossRef with
        {
            Pmid = NorrbyReference.Pmid,
            Pmcid = Pmcid.Parse("PMC1"),
            Notices = [notice],
            Volume = "52",
        };

        var taken = Decision.Of(NorrbyReference.ContextOf(best, NorrbyReference.Other), At(matched: 0.5));

        Assert.Equal(
            (Verdict.Matched, NorrbyReference.Doi, NorrbyReference.Pmid, best.Pmcid, SourceName.CrossRef),
            (taken.Verdict, taken.Doi, taken.Pmid, taken.Pmcid, taken.Source)
        );
        Assert.Equal(best.Title, taken.Record!.Title);
        Assert.Equal([notice], taken.Notices);
        Assert.Equal([new Discrepancy("volume", "51", "52")], taken.Discrepancies);
        Assert.Contains(taken.Evidence, line => line is { Field: "volume", Agreement: Agreement.Disagrees });
        Assert.Equal([NorrbyReference.Other.Doi], taken.Candidates.Select(candidate => candidate.Doi));
        Assert.Null(taken.Reason);
    }

    [Fact]
    public void What_is_not_taken_has_no_id_and_names_who_might_be_meant()
    {
        var open = Decision.Of(NorrbyReference.ContextOf(NorrbyReference.InCrossRef, NorrbyReference.Other), At(matched: 1, probable: 1));

        Assert.Equal((Verdict.NotFound, null, null), (open.Verdict, open.Doi, open.Record));
        Assert.Equal([NorrbyReference.Doi, NorrbyReference.Other.Doi], open.Candidates.Select(candidate => candidate.Doi));
        Assert.Null(open.Confidence);
    }

    [Theory]
    [InlineData(0.5, "1 2 3 4 5")]
    [InlineData(1.0, "0 1 2 3 4")]
    public void Five_rivals_are_told_at_most_the_likeliest_first(double needed, string told)
    {
        BibliographicRecord[] records =
        [
            NorrbyReference.InCrossRef,
            .. Enumerable.Range(1, 7).Select(number => NorrbyReference.Other with { Doi = Doi.Parse($"10.1000/{number}") }),
        ];
        var context = NorrbyReference.ContextOf(records);
        var order = context.Candidates.Select(candidate => candidate.Record.Doi).ToList();

        var decided = Decision.Of(context, At(matched: needed, probable: needed));

        Assert.Equal(told, string.Join(' ', decided.Candidates.Select(candidate => order.IndexOf(candidate.Doi))));
    }

    [Theory]
    [InlineData(0.5, 0.3, Verdict.Matched)]
    [InlineData(1.0, 0.3, Verdict.Unavailable)]
    [InlineData(1.0, 1.0, Verdict.Unavailable)]
    public void Without_a_match_a_lane_that_was_out_leaves_it_open(double matched, double probable, Verdict expected)
    {
        var context = NorrbyReference.ContextOf(NorrbyReference.InCrossRef);
        context.MarkPubMedAsked();
        Miss(context, noBudget: true);

        var open = Decision.Of(context, At(matched, probable));

        Assert.Equal(expected, open.Verdict);
        Assert.Equal([Quota.CrossRefList], open.Unanswered);
        Assert.True(context.LacksOnlyQuota);
        Assert.Equal((true, false), (context.ResumeState!.PubMed, context.ResumeState.CrossRef));
        Assert.Equal([NorrbyReference.InCrossRef], context.ResumeState.Records);
        Assert.Equal(expected == Verdict.Unavailable ? "A source could not be asked; it is tried again." : null, open.Reason);
    }

    [Fact]
    public void A_source_at_fault_lacks_more_than_a_quota()
    {
        var context = NorrbyReference.ContextOf();
        Miss(context, noBudget: false);

        Assert.False(context.LacksOnlyQuota);
    }

    [Theory]
    [InlineData(0.84999, 0.8499)]
    [InlineData(0.99996, 0.9999)]
    [InlineData(0.5, 0.5)]
    public void Confidence_is_cut_to_four_places_so_that_it_never_looks_like_more(double confidence, double told) =>
        Assert.Equal(told, Decision.Rounded(confidence));

    private static void Miss(ResolutionContext context, bool noBudget)
    {
        SourceResult<IReadOnlyList<BibliographicRecord>> outage = new SourceUnavailable(Quota.CrossRefList, "HTTP 503")
        {
            QuotaBusy = noBudget,
        };
        context.Add(outage);
    }

    private static MatchingOptions At(double matched = 0.85, double probable = 0.05) =>
        new() { MatchedAt = matched, ProbableAt = probable };
}
