using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests the blobs of runs: who may write which, and what is read from them.</summary>
public sealed class RunStoreTests : IDisposable
{
    private readonly StoredArticle _stored = new();

    private RunStore Runs => _stored.Runs;

    public void Dispose() => _stored.Dispose();

    [Fact]
    public async Task The_current_version_is_changed_only_by_a_process_that_has_read_it()
    {
        Assert.True(await TrySetAsync('a', null));
        Assert.False(await TrySetAsync('b', null));
        var (_, first) = await Runs.CurrentAsync("a.txt", CancellationToken.None);
        Assert.True(await TrySetAsync('c', first));
        Assert.False(await TrySetAsync('d', first));

        Assert.Equal(new string('c', 64), (await Runs.CurrentAsync("a.txt", CancellationToken.None)).Current!.Version);
    }

    [Fact]
    public async Task Only_the_version_that_counts_is_current_and_none_of_a_file_that_gave_no_article()
    {
        var good = await _stored.BeginAsync("a.txt");
        var bad = await _stored.BeginAsync("b.txt", problem: "There are no references in it.");

        Assert.True(await IsCurrentAsync(good));
        Assert.False(await IsCurrentAsync(good with { Version = new string('b', 64) }));
        Assert.False(await IsCurrentAsync(bad));
        Assert.False(await IsCurrentAsync(new Run("c.txt", good.Version)));
    }

    [Fact]
    public async Task The_first_manifest_stays()
    {
        var run = await _stored.BeginAsync("a.txt");
        Assert.Null(await Runs.ManifestAsync(run, CancellationToken.None));
        await _stored.WriteManifestAsync(run, "One.");
        await _stored.WriteManifestAsync(run, "Other.");

        Assert.Equal("One.", Assert.Single((await Runs.ManifestAsync(run, CancellationToken.None))!.References).Reference.Printed);
    }

    [Fact]
    public async Task Results_are_found_as_far_as_they_are_there()
    {
        var run = await _stored.CompleteAsync("a.txt");

        var results = await Runs.ResultsAsync(run, [0, 1, 2, 3], CancellationToken.None);

        Assert.Equal(
            [(1, Verdict.Matched), (2, Verdict.NotFound)],
            results.Select(result => (result.Ordinal, result.Resolution.Verdict))
        );
        Assert.Null(await Runs.ResultAsync(run, 3, CancellationToken.None));
    }

    [Fact]
    public async Task A_cancelled_caller_gets_no_results()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var run = await _stored.CompleteAsync("a.txt");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runs.ResultsAsync(run, [1, 2], gone.Token));
    }

    [Fact]
    public async Task One_listing_tells_which_references_have_results_and_which_of_them_changed()
    {
        var run = await _stored.CompleteAsync("a.txt");
        await _stored.Storage.Runs.WriteAsync(RunNames.ResultsPrefix(run) + "notes.txt", "x"u8.ToArray(), CancellationToken.None);
        var before = await Runs.ResultETagsAsync(run, CancellationToken.None);
        await _stored.ResolveAsync(run, 2, Verdict.Matched);
        var after = await Runs.ResultETagsAsync(run, CancellationToken.None);

        Assert.Equal([1, 2], (await Runs.ResolvedOrdinalsAsync(run, CancellationToken.None)).Order());
        Assert.Equal([1, 2], after.Keys.Order());
        Assert.Equal((true, false), (before[1] == after[1], before[2] == after[2]));
    }

    [Fact]
    public async Task A_run_is_open_until_it_is_closed()
    {
        var run = await _stored.BeginAsync("a.txt");
        Assert.False(await IsOpenAsync(run));
        await Runs.OpenAsync(run, CancellationToken.None);
        Assert.True(await IsOpenAsync(run));
        await Runs.CloseAsync(run, CancellationToken.None);
        Assert.False(await IsOpenAsync(run));
    }

    [Fact]
    public async Task Open_runs_are_listed_and_opening_again_forgets_no_look()
    {
        var (one, two) = (await _stored.BeginAsync("a.txt"), await _stored.BeginAsync("b.txt"));
        await Runs.OpenAsync(one, CancellationToken.None);
        await Runs.OpenAsync(two, CancellationToken.None);
        await Runs.PostponeAsync(
            new OpenRun(OpenRun.CurrentSchemaVersion, one.Article, one.Version, StoredArticle.Start, Checks: 3),
            CancellationToken.None
        );
        await Runs.OpenAsync(one, CancellationToken.None);

        var open = await Runs.OpenRunsAsync(CancellationToken.None).ToListAsync();

        Assert.Equal([(one, 3), (two, 0)], open.OrderBy(run => run.Article).Select(run => (run.Run, run.Checks)));
        Assert.Equal(
            new[] { Run.ArticleKey("a.txt"), Run.ArticleKey("b.txt") }.Order(),
            (await Runs.OpenArticleKeysAsync(CancellationToken.None)).Order()
        );
    }

    [Fact]
    public async Task A_document_is_written_only_in_place_of_the_one_that_was_read()
    {
        var document = Reports.Documents.EveryField();
        Assert.True(await TryWriteAsync(document, known: false));
        Assert.False(await TryWriteAsync(document, known: false));

        var first = await Runs.DocumentAsync(document.Source.Name, CancellationToken.None);
        Assert.True(await Runs.TryWriteDocumentAsync(document with { References = [] }, first, CancellationToken.None));
        Assert.False(await Runs.TryWriteDocumentAsync(document with { Status = DocumentStatus.Complete }, first, CancellationToken.None));

        Assert.Empty((await Runs.DocumentAsync(document.Source.Name, CancellationToken.None))!.Document!.References);
    }

    [Fact]
    public async Task The_error_of_an_earlier_file_goes()
    {
        await _stored.Storage.Enriched.WriteAsync(DocumentNames.Error("a.txt"), "{}"u8.ToArray(), CancellationToken.None);

        await Runs.ClearErrorAsync("a.txt", CancellationToken.None);

        Assert.False(await _stored.Storage.Enriched.ExistsAsync("a.txt.error.json", CancellationToken.None));
    }

    private Task<bool> IsCurrentAsync(Run run) => Runs.IsCurrentAsync(run, CancellationToken.None);

    private Task<bool> IsOpenAsync(Run run) => Runs.IsOpenAsync(run, CancellationToken.None);

    private Task<bool> TrySetAsync(char version, string? etag) =>
        Runs.TrySetCurrentAsync(
            new CurrentRun(CurrentRun.CurrentSchemaVersion, "a.txt", new string(version, 64), "etag", Queued: true, StoredArticle.Start),
            etag,
            CancellationToken.None
        );

    private async Task<bool> TryWriteAsync(EnrichedDocument document, bool known) => await Runs.TryWriteDocumentAsync(
        document, known ? await Runs.DocumentAsync(document.Source.Name, CancellationToken.None) : null, CancellationToken.None);
}
