using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>Tests which references of a run are rechecked in one round.</summary>
public sealed class DueRunTests
{
    private static readonly DateTimeOffset _now = StoredArticle.Start;
    private static readonly RecheckCost _plenty = new(10, 10);

    [Fact]
    public void What_is_due_by_now_is_taken()
    {
        var due = Plan(
            _plenty,
            new(1, Verdict.Matched, 0, _now.AddDays(-1)),
            new(2, Verdict.Matched, 0, _now),
            new(3, Verdict.Matched, 0, _now.AddTicks(1)),
            new(4, Verdict.Matched, 0, null)
        );

        Assert.Equal([1, 2], due.Fetches.Select(reading => reading.State.Ordinal));
        Assert.False(due.IsCut);
    }

    [Fact]
    public void Of_what_is_matched_records_are_read_and_the_rest_is_asked_about_anew()
    {
        var due = Plan(_plenty, Due(1, Verdict.Matched), Due(2, Verdict.Probable), Due(3, Verdict.NotFound));

        Assert.Equal([1], due.Fetches.Select(reading => reading.State.Ordinal));
        Assert.Equal([2, 3], due.Requeues.Select(question => question.Ordinal));
        Assert.Equal(new RecheckCost(2.5, 2), due.Cost);
    }

    [Fact]
    public void What_the_document_does_not_have_is_asked_about_anew()
    {
        var due = DueRun.Plan(Mark, StatesOf(Due(1, Verdict.Matched)), _ => null, _now, _plenty, CrossRef, new PubMedOptions());

        Assert.Empty(due.Fetches);
        Assert.Equal([1], due.Requeues.Select(question => question.Ordinal));
    }

    [Fact]
    public void From_the_first_that_is_too_much_on_all_wait()
    {
        var due = Plan(
            new RecheckCost(1.6, 10),
            Due(1, Verdict.NotFound),
            Due(2, Verdict.Matched),
            Due(3, Verdict.NotFound),
            Due(4, Verdict.Matched)
        );

        Assert.True(due.IsCut);
        Assert.Equal([1], due.Requeues.Select(question => question.Ordinal));
        Assert.Equal([2], due.Fetches.Select(reading => reading.State.Ordinal));
        Assert.Equal(new RecheckCost(1.5, 1), due.Cost);
    }

    [Fact]
    public void All_that_is_allowed_may_be_used()
    {
        var due = Plan(RecheckCost.Requeue, Due(1, Verdict.NotFound));

        Assert.False(due.IsCut);
        Assert.Single(due.Requeues);
    }

    [Fact]
    public void Where_nothing_is_due_nothing_is_cut()
    {
        var due = Plan(default, new ReferenceRecheckState(1, Verdict.NotFound, 0, null));

        Assert.False(due.IsCut);
        Assert.Equal(default, due.Cost);
    }

    private static CrossRefOptions CrossRef => new() { DoisPerCall = 2 };

    private static DueEntry Mark => new(DueEntry.CurrentSchemaVersion, "a.txt", new string('a', 64));

    private static ReferenceRecheckState Due(int ordinal, Verdict verdict) => new(ordinal, verdict, 2, _now);

    private static RunRecheckState StatesOf(params ReferenceRecheckState[] references) =>
        new(RunRecheckState.CurrentSchemaVersion, Mark.Article, Mark.Version, references);

    private static DueRun Plan(RecheckCost allowed, params ReferenceRecheckState[] references) =>
        DueRun.Plan(
            Mark,
            StatesOf(references),
            looks => new RecheckTarget(looks, Doi.Parse("10.5555/a"), null, null, []),
            _now,
            allowed,
            CrossRef,
            new PubMedOptions()
        );
}
