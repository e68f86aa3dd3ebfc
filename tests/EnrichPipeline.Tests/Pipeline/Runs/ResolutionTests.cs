using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests when a new resolution tells a reader something new, and which notices stay known.</summary>
public sealed class ResolutionTests
{
    private static readonly Notice _correction = new(NoticeKind.Correction, null, "publisher", 2007, NoticeDirection.About);

    private static readonly Notice _retraction = new(NoticeKind.Retraction, null, "publisher", 2009, NoticeDirection.About);

    private static readonly Resolution _known = new()
    {
        Verdict = Verdict.Matched,
        Doi = Doi.Parse("10.1006/mvre.1996.0017"),
        Pmid = Pmid.Parse("8812709"),
        Pmcid = Pmcid.Parse("PMC2376196"),
        Confidence = 0.98,
        Discrepancies = [new("year", "1997", "1996")],
        Notices = [_correction],
        Record = new CslItem
        {
            Id = "1",
            Type = "book",
            Title = "De novo angiogenesis",
            Author = [new CslName { Family = "Norrby", Given = "K" }],
            Issued = new CslDate([[1996]]),
        },
        Unanswered = [Quota.Ncbi],
    };

    private static readonly Dictionary<string, Resolution> _news = new()
    {
        ["verdict"] = _known with { Verdict = Verdict.Probable },
        ["DOI"] = _known with { Doi = Doi.Parse("10.1006/mvre.1996.0018") },
        ["PMID"] = _known with { Pmid = null },
        ["PMCID"] = _known with { Pmcid = null },
        ["reason"] = _known with { Reason = "It failed." },
        ["discrepancies"] = _known with { Discrepancies = [new("year", "1997", "1998")] },
        ["notices"] = _known with { Notices = [_correction, _retraction] },
        ["unanswered"] = _known with { Unanswered = [] },
        ["record"] = _known with { Record = _known.Record! with { Title = "Angiogenesis" } },
        ["author"] = _known with { Record = _known.Record! with { Author = [new CslName { Family = "Norrby", Given = "KC" }] } },
        ["no author"] = _known with { Record = _known.Record! with { Author = null } },
        ["date"] = _known with { Record = _known.Record! with { Issued = new CslDate([[1997]]) } },
        ["no record"] = _known with { Record = null },
    };

    [Theory]
    [InlineData("verdict")]
    [InlineData("DOI")]
    [InlineData("PMID")]
    [InlineData("PMCID")]
    [InlineData("reason")]
    [InlineData("discrepancies")]
    [InlineData("notices")]
    [InlineData("unanswered")]
    [InlineData("record")]
    [InlineData("author")]
    [InlineData("no author")]
    [InlineData("date")]
    [InlineData("no record")]
    public void What_a_reader_sees_change_is_news(string what)
    {
        Assert.False(_known.HasSameContentAs(_news[what]));
        Assert.False(_news[what].HasSameContentAs(_known));
    }

    [Fact]
    public void Runners_up_and_another_confidence_are_no_news() =>
        Assert.True(_known.HasSameContentAs(_known with
        {
            Confidence = 0.97,
            Candidates = [new RunnerUp(null, null, "Another", null, null, null, null, 0.1)],
            Record = _known.Record! with { Author = [new CslName { Family = "Norrby", Given = "K" }], Issued = new CslDate([[1996]]) },
            Discrepancies = [.. _known.Discrepancies],
        }));

    [Theory]
    [InlineData("10.1006/one", "1", "10.1006/one", "1", true)]
    [InlineData("10.1006/one", null, "10.1006/one", null, true)]
    [InlineData(null, "1", null, "1", true)]
    [InlineData("10.1006/one", "1", "10.1006/two", "1", false)]
    [InlineData("10.1006/one", "1", "10.1006/one", "2", false)]
    [InlineData("10.1006/one", "1", "10.1006/one", null, false)]
    [InlineData(null, null, null, null, false)]
    public void Only_of_the_same_work_are_notices_kept(string? knownDoi, string? knownPmid, string? doi, string? pmid, bool kept)
    {
        var later = Of(doi, pmid, _correction).WithNoticesOf(Of(knownDoi, knownPmid, _retraction));

        Assert.Equal(kept ? [_retraction, _correction] : [_correction], later.Notices);
    }

    [Fact]
    public void A_notice_that_is_told_again_is_kept_once() =>
        Assert.Equal([_correction], Of("10.1006/one", "1", _correction).WithNoticesOf(Of("10.1006/one", "1", _correction)).Notices);

    [Fact]
    public void A_stored_result_without_lists_has_empty_ones()
    {
        var resolution = Read(
            """{"schemaVersion":1,"ordinal":1,"resolution":{"verdict":"notFound"},"resolvedAt":"2026-11-01T12:00:00+00:00"}"""
        ).Resolution;

        Assert.Empty(resolution.Evidence);
        Assert.Empty(resolution.Discrepancies);
        Assert.Empty(resolution.Notices);
        Assert.Empty(resolution.Candidates);
        Assert.Empty(resolution.Unanswered);
    }

    [Fact]
    public void A_stored_result_comes_back_with_its_lists()
    {
        var (evidence, another) = (
            new Evidence("year", "1997", "1996", Agreement.Nearly),
            new RunnerUp(null, null, "Another", null, null, null, null, 0.1)
        );
        var result = new ReferenceResult(
            1,
            1,
            _known with
            {
                Evidence = [evidence],
                Candidates = [another],
            },
            new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero),
            null
        );

        var read = Read(BinaryData.FromBytes(RunJson.Bytes(result, RunJson.Default.ReferenceResult)).ToString());

        Assert.True(read.Resolution.HasSameContentAs(_known));
        Assert.Equal([evidence], read.Resolution.Evidence);
        Assert.Equal([another], read.Resolution.Candidates);
        Assert.Equal([new Discrepancy("year", "1997", "1996")], read.Resolution.Discrepancies);
        Assert.Equal([Quota.Ncbi], read.Resolution.Unanswered);
    }

    [Fact]
    public void Only_where_a_question_was_not_answered_it_is_open()
    {
        Assert.True(_known.IsOpen);
        Assert.False(_news["unanswered"].IsOpen);
    }

    private static ReferenceResult Read(string json) =>
        RunJson.Read(new Blob(BinaryData.FromString(json), "1"), RunJson.Default.ReferenceResult);

    private static Resolution Of(string? doi, string? pmid, Notice notice) => new()
    {
        Verdict = Verdict.Matched,
        Doi = doi is null ? null : Doi.Parse(doi),
        Pmid = pmid is null ? null : Pmid.Parse(pmid),
        Notices = [notice],
    };
}
