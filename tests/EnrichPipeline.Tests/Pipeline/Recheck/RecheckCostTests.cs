using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests what a recheck costs each quota.</summary>
public sealed class RecheckCostTests
{
    [Fact]
    public void Costs_are_reckoned_lane_by_lane()
    {
        Assert.Equal(new RecheckCost(4, 6), new RecheckCost(1, 2) + new RecheckCost(3, 4));
        Assert.Equal(new RecheckCost(1, 2), new RecheckCost(2, 4) * 0.5);
    }

    [Theory]
    [InlineData(2.0, 2.0, false)]
    [InlineData(1.0, 1.0, false)]
    [InlineData(2.1, 2.0, true)]
    [InlineData(2.0, 2.1, true)]
    [InlineData(2.1, 1.0, true)]
    [InlineData(1.0, 2.1, true)]
    public void Either_lane_alone_can_be_too_much(double crossRef, double pubMed, bool exceeds) =>
        Assert.Equal(exceeds, new RecheckCost(crossRef, pubMed).Exceeds(new RecheckCost(2, 2)));

    [Theory]
    [InlineData("both ids", "10.5555/a", "123", 0, null, 0.02, 0.005)]
    [InlineData("no PMID, at the first look", "10.5555/a", null, 0, null, 0.02, 0.025)]
    [InlineData("no PMID, at a look that leaves it out", "10.5555/a", null, 2, null, 0.02, 0.0)]
    [InlineData(
        "a DOI that CrossRef does not have, at a look that leaves it out",
        "10.5555/a",
        "123",
        2,
        ReferenceRecheckState.None,
        0.0,
        0.005
    )]
    [InlineData("no DOI", null, "123", 0, null, 0.0, 0.005)]
    [InlineData("no id", null, null, 0, null, 0.0, 0.0)]
    public void A_reading_costs_its_part_of_the_calls_it_shares(
        string why,
        string? doi,
        string? pmid,
        int looks,
        string? mark,
        double crossRef,
        double pubMed
    )
    {
        _ = why;
        var target = new RecheckTarget(
            new ReferenceRecheckState(1, Verdict.Matched, looks, null, CrossRef: mark),
            doi is null ? null : Doi.Parse(doi),
            pmid is null ? null : Pmid.Parse(pmid),
            null,
            []
        );

        var cost = RecheckCost.OfFetch(
            target,
            new CrossRefOptions { DoisPerCall = 50 },
            new PubMedOptions { RecordsPerCall = 200, DoisPerCall = 40 }
        );

        Assert.Equal(new RecheckCost(crossRef, pubMed), cost);
    }
}
