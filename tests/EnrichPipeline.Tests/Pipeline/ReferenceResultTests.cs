using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

public sealed class ReferenceResultTests
{
    private static readonly Dictionary<string, Resolution> _resolutions = new()
    {
        ["matched"] = new() { Verdict = Verdict.Matched },
        ["matched, PMID not asked"] = new() { Verdict = Verdict.Matched, Unanswered = [Quota.Ncbi] },
        ["notFound"] = new() { Verdict = Verdict.NotFound },
        ["unavailable"] = new() { Verdict = Verdict.Unavailable, Unanswered = [Quota.CrossRefList] },
        ["failed"] = Resolution.Failed("It failed."),
    };

    [Theory]
    [InlineData("unavailable", "matched", true)]
    [InlineData("unavailable", "notFound", true)]
    [InlineData("unavailable", "failed", true)]
    [InlineData("unavailable", "unavailable", true)]
    [InlineData("failed", "matched", true)]
    [InlineData("failed", "unavailable", false)]
    [InlineData("notFound", "matched", true)]
    [InlineData("notFound", "unavailable", false)]
    [InlineData("matched", "unavailable", false)]
    [InlineData("matched", "failed", false)]
    [InlineData("matched", "matched, PMID not asked", false)]
    [InlineData("matched, PMID not asked", "matched", true)]
    [InlineData("matched, PMID not asked", "unavailable", false)]
    public void An_answer_never_gives_way_to_an_outage(string known, string later, bool givesWay) =>
        Assert.Equal(givesWay, new ReferenceResult(1, 1, _resolutions[known], default, null).CanBeReplacedBy(_resolutions[later]));

    [Theory]
    [InlineData("matched", true)]
    [InlineData("notFound", true)]
    [InlineData("matched, PMID not asked", false)]
    [InlineData("unavailable", false)]
    [InlineData("failed", false)]
    public void Only_an_answer_to_every_question_is_final(string what, bool final) =>
        Assert.Equal(final, new ReferenceResult(1, 1, _resolutions[what], default, null).IsFinal);
}
