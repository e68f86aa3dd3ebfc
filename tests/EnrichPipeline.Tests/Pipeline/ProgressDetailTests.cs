using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests what is reported about a reference while its article is being processed.</summary>
public sealed class ProgressDetailTests : IDisposable
{
    private const string Name = "a.txt";

    private readonly StoredArticle _article = new();

    public void Dispose() => _article.Dispose();

    [Fact]
    public async Task A_result_is_told_with_ids_links_notices_and_reason()
    {
        var told = await ToldAsync(new Resolution
        {
            Verdict = Verdict.Matched,
            Confidence = 0.97,
            Doi = Doi.Parse("10.1000/a"),
            Pmid = Pmid.Parse("8778571"),
            Notices = [new(NoticeKind.Retraction, Doi.Parse("10.1000/notice"), "publisher", 2026, NoticeDirection.About)],
            Unanswered = [Quota.Ncbi],
            Reason = "So it is.",
        });

        Assert.Equal(
            (1, Verdict.Matched, 0.97, "10.1000/a", "8778571", null),
            (told.Ordinal, told.Verdict, told.Confidence, told.Doi?.Value, told.Pmid?.Value, told.Pmcid?.Value)
        );
        Assert.Equal(
            ("https://doi.org/10.1000/a", "https://pubmed.ncbi.nlm.nih.gov/8778571/", null),
            (told.Links.Doi, told.Links.PubMed, told.Links.Pmc)
        );
        Assert.Contains("10.1000/notice", Assert.Single(told.Notices), StringComparison.Ordinal);
        Assert.Equal(("So it is.", Quota.Ncbi), (told.Reason, told.Unanswered.Single()));
    }

    [Fact]
    public async Task The_printed_text_is_not_repeated_in_a_link() =>
        Assert.Equal(
            "https://scholar.google.com/scholar?q=",
            (await ToldAsync(new Resolution { Verdict = Verdict.NotFound })).Links.GoogleScholar
        );

    private async Task<ReferenceProgress> ToldAsync(Resolution resolution)
    {
        var run = await _article.BeginAsync(Name);
        await _article.WriteManifestAsync(run, "One.");
        await _article.Runs.WriteResultAsync(
            run,
            new ReferenceResult(ReferenceResult.CurrentSchemaVersion, 1, resolution, StoredArticle.Start, CheckAgainAt: null),
            CancellationToken.None
        );
        return Assert.Single((await new ProgressReader(_article.Runs).ReadAsync(Name, null, CancellationToken.None))!.Results);
    }
}
