using System.Globalization;
using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests which references a retry query finds.</summary>
public sealed class RetryQueryTests
{
    private static readonly RetryQuery _any = new(null, null, null);

    [Theory]
    [InlineData(null, "journals/a.txt", true)]
    [InlineData("journals/a.txt", "journals/a.txt", true)]
    [InlineData("journals/a.txt", "journals/b.txt", false)]
    [InlineData("journals/*", "journals/2026/a.txt", true)]
    [InlineData("journals/*", "books/a.txt", false)]
    [InlineData("Journals/*", "journals/a.txt", false)]
    [InlineData("*.txt", "journals/a.txt", true)]
    public void A_name_stands_for_articles(string? name, string article, bool fits) =>
        Assert.Equal(fits, (_any with { Name = name }).Fits(article));

    [Theory]
    [InlineData(null, Verdict.NotFound, false, true)]
    [InlineData(null, Verdict.Unavailable, true, true)]
    [InlineData(null, Verdict.Matched, false, false)]
    [InlineData(null, Verdict.Matched, true, true)]
    [InlineData(Verdict.NotFound, Verdict.NotFound, false, true)]
    [InlineData(Verdict.NotFound, Verdict.Probable, false, false)]
    [InlineData(Verdict.NotFound, Verdict.Matched, true, false)]
    [InlineData(Verdict.Matched, Verdict.Matched, false, true)]
    public void Without_a_verdict_all_is_found_that_may_still_change(Verdict? asked, Verdict verdict, bool open, bool fits) =>
        Assert.Equal(
            fits,
            (_any with { Verdict = asked }).Fits(BareDocument.Reference(1, verdict) with { Unanswered = open ? [Quota.Ncbi] : [] })
        );

    [Theory]
    [InlineData("2026-11-01T11:59:59Z", false)]
    [InlineData("2026-11-01T12:00:00Z", true)]
    [InlineData("2026-11-02T00:00:00Z", true)]
    [InlineData(null, false)]
    public void Since_a_time_means_from_that_time_on(string? resolvedAt, bool fits)
    {
        var reference = BareDocument.Reference(1, Verdict.NotFound) with
        {
            ResolvedAt = resolvedAt is null ? null : DateTimeOffset.Parse(resolvedAt, CultureInfo.InvariantCulture),
        };

        Assert.Equal(fits, (_any with { Since = StoredArticle.Start }).Fits(reference));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3)]
    [InlineData(20, 3)]
    [InlineData(21, 6)]
    [InlineData(100, 15)]
    public void Twenty_references_share_three_calls_to_PubMed(int references, int calls) =>
        Assert.Equal(calls, RetryPlan.SharedCalls(references));

    [Fact]
    public void A_plan_searches_at_most_once_a_reference() =>
        Assert.Equal(3, new RetryPlan("a.txt", "", [2, 5, 9]).Searches);
}
