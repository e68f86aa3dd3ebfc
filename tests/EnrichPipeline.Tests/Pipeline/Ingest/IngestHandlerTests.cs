using System.Text;
using System.Text.Json;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Ingest;

/// <summary>Tests that a dropped file becomes a run once: the same bytes change nothing, other bytes start a new run.</summary>
public sealed class IngestHandlerTests : IDisposable
{
    private const string Article =
        """
        References

        1. Hare JF: Squirrels discriminate among callers. Anim Behav 1998, 55:451-460.
        2. Norrby K: Mammalian angiogenesis. Microvasc Res 1996, 51:154-163.
        """;

    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task An_article_becomes_a_run_with_a_message_for_each_reference_and_one_for_the_document()
    {
        Assert.Equal(IngestOutcome.Started, await IngestAsync(Article));

        var current = (await CurrentAsync())!;
        Assert.Equal((true, SteppedPipeline.Start, null), (current.Queued, current.StartedAt, current.Problem));
        Assert.True(await _step.IsOpenAsync(current.Run));
        Assert.Equal(2, (await ManifestAsync(current))!.References.Count);
        Assert.Equal([(1, false), (2, false)], _step.References().Select(waiting => (waiting.Message.Ordinal, waiting.Message.Again)));
        Assert.Equal(current.Run, Assert.Single(_step.Assemblies()).Message.Run());
    }

    [Fact]
    public async Task The_same_bytes_change_nothing()
    {
        await IngestAsync(Article);
        _step.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(IngestOutcome.Unchanged, await IngestAsync(Article));
        Assert.Equal(SteppedPipeline.Start, (await CurrentAsync())!.StartedAt);
        Assert.Equal(2, _step.References().Count);
    }

    [Fact]
    public async Task Other_bytes_start_anew()
    {
        await IngestAsync(Article);
        var before = (await CurrentAsync())!;
        _step.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(IngestOutcome.Started, await IngestAsync(Article + "\n"));
        var current = (await CurrentAsync())!;
        Assert.NotEqual(before.Version, current.Version);
        Assert.Equal(SteppedPipeline.Start.AddHours(1), current.StartedAt);
        Assert.Equal(4, _step.References().Count);
    }

    [Fact]
    public async Task A_file_without_an_article_is_refused_with_the_reason_beside_the_documents()
    {
        Assert.Equal(IngestOutcome.Refused, await IngestAsync("Nothing here."));

        var current = (await CurrentAsync())!;
        var error = JsonSerializer.Deserialize(
            (await _step.Storage.Enriched.ReadAsync(DocumentNames.Error(SteppedPipeline.Name), CancellationToken.None))!.Content,
            DocumentJson.Written.ErrorRecord
        )!;
        Assert.Equal(
            (SteppedPipeline.Name, current.Version, current.Problem, SteppedPipeline.Start),
            (error.Name, error.Version, error.Problem, error.At));
        Assert.False(await _step.IsOpenAsync(current.Run));
        Assert.Empty(_step.References());
        Assert.Equal(IngestOutcome.Unchanged, await IngestAsync("Nothing here."));
    }

    [Fact]
    public async Task A_refused_file_is_read_again_when_it_is_dropped_again_and_only_then()
    {
        await IngestAsync(Article);
        var current = (await CurrentAsync())!;
        await _step.SetCurrentAsync(current.Run, problem: "Reading the file took longer than 2 minutes.");
        Assert.Equal(IngestOutcome.Started, await IngestAsync(Article));

        var (begun, etag) = await _step.Runs.CurrentAsync(SteppedPipeline.Name, CancellationToken.None);
        Assert.Null(begun!.Problem);
        await _step.Runs.TrySetCurrentAsync(begun with { Problem = "Not read." }, etag, CancellationToken.None);
        Assert.Equal(
            IngestOutcome.Unchanged, await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_damaged_pointer_is_replaced_when_the_article_is_dropped_again(string content)
    {
        await IngestAsync(Article);
        await _step.Storage.Runs.WriteAsync(RunNames.Current(SteppedPipeline.Name), new BinaryData(content), CancellationToken.None);

        Assert.Equal(IngestOutcome.Started, await IngestAsync(Article));
        Assert.True((await CurrentAsync())!.Queued);
    }

    [Fact]
    public async Task A_file_that_is_gone_changes_nothing()
    {
        Assert.Equal(IngestOutcome.Gone, await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None));
        Assert.Null(await CurrentAsync());
    }

    [Fact]
    public async Task The_same_bytes_start_anew_once_their_run_was_deleted_for_its_age()
    {
        await IngestAsync(Article);
        await _step.Storage.Runs.DeleteAsync(RunNames.Manifest((await CurrentAsync())!.Run), CancellationToken.None);
        _step.Time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(IngestOutcome.Started, await IngestAsync(Article));
        Assert.Equal(SteppedPipeline.Start.AddDays(100), (await CurrentAsync())!.StartedAt);
    }

    [Theory]
    [InlineData(Article, 0)]
    [InlineData(Article + "\n", 1)]
    public async Task A_run_that_was_cut_short_keeps_its_beginning_unless_the_bytes_are_others(string later, int hours)
    {
        await IngestAsync(Article);
        var (current, etag) = await _step.Runs.CurrentAsync(SteppedPipeline.Name, CancellationToken.None);
        await _step.Runs.TrySetCurrentAsync(current! with { Queued = false }, etag, CancellationToken.None);
        _step.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(IngestOutcome.Started, await IngestAsync(later));
        var (queued, startedAt) = ((await CurrentAsync())!.Queued, (await CurrentAsync())!.StartedAt);
        Assert.Equal((true, SteppedPipeline.Start.AddHours(hours)), (queued, startedAt));
        Assert.Equal(startedAt, (await ManifestAsync((await CurrentAsync())!))!.IngestedAt);
    }

    [Theory]
    [InlineData(Article, "started")]
    [InlineData("Nothing here.", "refused")]
    [InlineData(null, "gone")]
    public async Task The_outcome_is_counted_and_stands_in_the_span(string? article, string outcome)
    {
        if (article is not null)
            await _step.Storage.Articles.WriteAsync(SteppedPipeline.Name, Encoding.UTF8.GetBytes(article), CancellationToken.None);
        await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None);

        Assert.Equal([(1, outcome)], _step.Measured("enrich.articles"));
        var span = Assert.Single(_step.Heard.Spans);
        Assert.Equal(
            ("ingest", SteppedPipeline.Name, outcome),
            (span.OperationName, span.GetTagItem("enrich.article"), span.GetTagItem("enrich.outcome"))
        );
    }

    private async Task<IngestOutcome> IngestAsync(string article)
    {
        await _step.Storage.Articles.WriteAsync(SteppedPipeline.Name, Encoding.UTF8.GetBytes(article), CancellationToken.None);
        return await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None);
    }

    private async Task<CurrentRun?> CurrentAsync() => (await _step.Runs.CurrentAsync(SteppedPipeline.Name, CancellationToken.None)).Current;

    private Task<Manifest?> ManifestAsync(CurrentRun current) => _step.Runs.ManifestAsync(current.Run, CancellationToken.None);
}
