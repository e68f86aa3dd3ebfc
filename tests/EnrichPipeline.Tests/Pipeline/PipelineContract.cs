using System.Text;
using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Reports;
using EnrichPipeline.Tests.Sandbox;
using EnrichPipeline.Tests.Support;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests what the pipeline guarantees over any storage: drop, resolve, assemble, repeat, replace, poison.</summary>
public abstract class PipelineContract(SandboxFixture sandbox) : IAsyncLifetime
{
    private const string Name = "journals/Übersicht 2006.txt";

    private static readonly byte[] _two = Encoding.UTF8.GetBytes(
        """
        A short review

        References

        1. List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.
        2. Norby K: Vascular endothelial growth factor and de novo mammalian angiogensis. Microvasc Res 1996, 51:154–163.
        """);

    private static readonly byte[] _three = Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(_two)
            + "\n3. Bartlett J, Dredge K, Dalgleish A: The evolution of thalidomide and its IMid derivatives as anticancer agents. Nat "
            + "Rev Cancer 2004, 4:314–322.\n"
    );

    private (string Name, string Value) _storage;
    private TestPipeline? _pipeline;

    private TestPipeline Pipeline => _pipeline ?? throw new InvalidOperationException("The pipeline has not started.");

    public async Task InitializeAsync()
    {
        _storage = await NewStorageAsync();
        _pipeline = await TestPipeline.StartAsync(sandbox.Server, _storage);
    }

    public async Task DisposeAsync() => await Pipeline.DisposeAsync();

    [Fact]
    public async Task A_dropped_article_becomes_a_document_with_every_reference_in_order()
    {
        var document = Read(await Pipeline.EnrichAsync(Name, _two));

        Assert.Equal(["10.1056/nejmoa041668", "10.1006/mvre.1996.0017"], document.References.Select(reference => reference.Doi?.Value));
        Assert.Equal(["15703420", "8778571"], document.References.Select(reference => reference.Pmid?.Value));
        Assert.Equal([1, 2], document.References.Select(reference => reference.Ordinal));
        Assert.Equal((DocumentStatus.Complete, Name), (document.Status, document.Source.Name));
        Assert.Equal(ArticleState.Complete, (await StatusAsync())!.State);
    }

    [Fact]
    public async Task The_same_bytes_dropped_again_change_nothing()
    {
        var first = await Pipeline.EnrichAsync(Name, _two);

        await Pipeline.DropAsync(Name, _two);

        Assert.Equal(IngestOutcome.Unchanged, await Pipeline.IngestAsync(Name));
        Assert.Equal(0, await Pipeline.Storage.References.CountAsync(CancellationToken.None));
        Assert.Equal(first.ToString(), (await Pipeline.DocumentAsync(Name))!.ToString());
    }

    [Fact]
    public async Task The_same_bytes_start_anew_where_the_run_was_deleted_for_its_age()
    {
        await Pipeline.EnrichAsync(Name, _two);
        var runs = Pipeline.Get<RunStore>();
        var run = (await runs.CurrentAsync(Name, CancellationToken.None)).Current!.Run;
        await Pipeline.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None);

        Assert.Equal(IngestOutcome.Started, await Pipeline.IngestAsync(Name));
        await Pipeline.WorkUntilAsync(async () => (await StatusAsync())!.State == ArticleState.Complete);
        Assert.Equal(IngestOutcome.Unchanged, await Pipeline.IngestAsync(Name));
    }

    [Fact]
    public async Task A_refused_file_dropped_again_changes_nothing()
    {
        await Pipeline.DropAsync(Name, ReadOnlyMemory<byte>.Empty);
        await Pipeline.IngestAsync(Name);

        Assert.Equal(IngestOutcome.Unchanged, await Pipeline.IngestAsync(Name));
    }

    [Fact]
    public async Task A_file_that_was_too_large_is_read_under_a_larger_limit()
    {
        var settings = new Dictionary<string, string> { ["Enrichment:LargestArticle"] = "1024" };
        await using var small = await TestPipeline.StartAsync(sandbox.Server, _storage, settings);
        await Pipeline.DropAsync(Name, (byte[])[.. _two, .. Enumerable.Repeat((byte)'\n', 1_024)]);

        Assert.Equal(IngestOutcome.Refused, await small.IngestAsync(Name));
        Assert.Equal(IngestOutcome.Unchanged, await small.IngestAsync(Name));
        Assert.Contains("articles of up to 1 KB are read", (await StatusAsync())!.Problem, StringComparison.Ordinal);

        Assert.Equal(IngestOutcome.Started, await Pipeline.IngestAsync(Name));
    }

    [Fact]
    public async Task A_lost_document_is_written_again_without_a_question_when_its_article_is_dropped_again()
    {
        var document = await Pipeline.EnrichAsync(Name, _two);
        await Pipeline.WorkUntilAsync(async () => (await StatusAsync())!.State == ArticleState.Complete);
        await Pipeline.Storage.Enriched.DeleteAsync(DocumentNames.Document(Name), CancellationToken.None);
        await Pipeline.Storage.Enriched.DeleteAsync(DocumentNames.Report(Name), CancellationToken.None);

        await Pipeline.DropAsync(Name, _two);

        Assert.Equal(IngestOutcome.Unchanged, await Pipeline.IngestAsync(Name));
        Assert.Equal(0, await Pipeline.Storage.References.CountAsync(CancellationToken.None));
        await Pipeline.WorkUntilAsync(async () => (await StatusAsync())!.State == ArticleState.Complete);
        Assert.Equal(document.ToString(), (await Pipeline.DocumentAsync(Name))!.ToString());
        Assert.NotNull(await PageAsync());
    }

    [Fact]
    public async Task Other_bytes_start_anew()
    {
        await Pipeline.EnrichAsync(Name, _two);

        await Pipeline.DropAsync(Name, _three);

        Assert.Equal(IngestOutcome.Started, await Pipeline.IngestAsync(Name));
        await Pipeline.WorkUntilAsync(async () => Read((await Pipeline.DocumentAsync(Name))!).References.Count == 3);
        Assert.Equal("10.1038/nrc1323", Read((await Pipeline.DocumentAsync(Name))!).References[2].Doi?.Value);
    }

    [Fact]
    public async Task Messages_of_an_older_run_are_put_aside()
    {
        await Pipeline.DropAsync(Name, _three);
        await Pipeline.IngestAsync(Name);
        await Pipeline.EnrichAsync(Name, _two);

        while (await Pipeline.Storage.References.CountAsync(CancellationToken.None) > 0)
            await Pipeline.WorkOnceAsync(CancellationToken.None);

        Assert.Equal(2, Read((await Pipeline.DocumentAsync(Name))!).References.Count);
    }

    [Fact]
    public async Task Every_message_may_come_twice()
    {
        await Pipeline.DropAsync(Name, _two);
        await Pipeline.IngestAsync(Name);
        await RepeatAsync(Pipeline.Storage.References);
        await RepeatAsync(Pipeline.Storage.Assemblies);

        await Pipeline.WorkUntilAsync(async () => await Pipeline.DocumentAsync(Name) is not null);

        Assert.Equal(2, Read((await Pipeline.DocumentAsync(Name))!).References.Count);
    }

    [Fact]
    public async Task An_ingest_that_was_killed_before_it_queued_anything_is_finished_by_the_next()
    {
        await Pipeline.DropAsync(Name, _two);
        await Pipeline.IngestAsync(Name);
        await ForgetQueuedAsync();

        Assert.Equal(IngestOutcome.Started, await Pipeline.IngestAsync(Name));
        await Pipeline.WorkUntilAsync(async () => await Pipeline.DocumentAsync(Name) is not null);
    }

    [Fact]
    public async Task A_poisoned_reference_ends_as_failed_with_a_reason_and_the_document_is_written()
    {
        await Pipeline.DropAsync(Name, _two);
        await Pipeline.IngestAsync(Name);
        var first = (await Pipeline.Storage.References.ReceiveAsync(1, TimeSpan.FromMinutes(1), CancellationToken.None)).Single();
        await Pipeline.Storage.References.DeleteAsync(first, CancellationToken.None);

        await Pipeline.Get<PoisonHandler>().MarkFailedAsync(first.Body, CancellationToken.None);
        await Pipeline.WorkUntilAsync(async () => await Pipeline.DocumentAsync(Name) is not null);

        var failed = Assert.Single(
            Read((await Pipeline.DocumentAsync(Name))!).References,
            reference => reference.Verdict == Verdict.Failed
        );
        Assert.NotNull(failed.Reason);
    }

    [Fact]
    public async Task A_message_that_is_none_of_ours_is_refused_and_its_poison_is_survived()
    {
        var foreign = BinaryData.FromString("""{"hello":"world"}""");

        await Assert.ThrowsAsync<UnreadableMessageException>(() =>
            Pipeline.Get<ResolveHandler>().ResolveAsync(foreign, CancellationToken.None)
        );
        await Pipeline.Get<PoisonHandler>().MarkFailedAsync(foreign, CancellationToken.None);
        await Pipeline.Get<AssembleHandler>().AssembleAsync(foreign, CancellationToken.None);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Dear colleague, the meeting is moved to Tuesday.", "reference")]
    public async Task A_file_that_is_no_article_gets_an_error_record_that_says_why(string text, string word)
    {
        await Pipeline.DropAsync(Name, Encoding.UTF8.GetBytes(text));

        Assert.Equal(IngestOutcome.Refused, await Pipeline.IngestAsync(Name));
        var record = await Pipeline.Storage.Enriched.ReadAsync(DocumentNames.Error(Name), CancellationToken.None);
        Assert.Contains(word, record!.Content.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ArticleState.Refused, (await StatusAsync())!.State);
    }

    [Fact]
    public async Task An_error_record_goes_when_the_file_is_put_right()
    {
        await Pipeline.DropAsync(Name, ReadOnlyMemory<byte>.Empty);
        await Pipeline.IngestAsync(Name);

        await Pipeline.EnrichAsync(Name, _two);

        Assert.Null(await Pipeline.Storage.Enriched.ReadAsync(DocumentNames.Error(Name), CancellationToken.None));
    }

    [Fact]
    public async Task A_page_lies_beside_the_document_and_says_the_same()
    {
        var document = await Pipeline.EnrichAsync(Name, _two);

        Assert.Equal(HtmlReport.Of(Read(document)), await PageAsync());
    }

    [Fact]
    public async Task A_page_that_was_never_written_or_is_old_is_put_right_by_the_next_assembly()
    {
        var document = Read(await Pipeline.EnrichAsync(Name, _two));
        foreach (var old in new string?[] { null, "<!DOCTYPE html><title>old</title>" })
        {
            await Pipeline.Storage.Enriched.DeleteAsync(DocumentNames.Report(Name), CancellationToken.None);
            if (old is not null)
                await Pipeline.Storage.Enriched.WriteAsync(DocumentNames.Report(Name), Encoding.UTF8.GetBytes(old), CancellationToken.None);

            await AssembleAgainAsync(document);

            Assert.Equal(HtmlReport.Of(document), await PageAsync());
        }
    }

    [Fact]
    public async Task A_page_that_is_right_is_not_written_again()
    {
        var document = Read(await Pipeline.EnrichAsync(Name, _two));
        var before = (await Pipeline.Storage.Enriched.ReadAsync(DocumentNames.Report(Name), CancellationToken.None))!.ETag;

        await AssembleAgainAsync(document);

        Assert.Equal(before, (await Pipeline.Storage.Enriched.ReadAsync(DocumentNames.Report(Name), CancellationToken.None))!.ETag);
    }

    [Fact]
    public async Task A_dropped_file_that_has_gone_is_no_fault() =>
        Assert.Equal(IngestOutcome.Gone, await Pipeline.IngestAsync("never-there.txt"));

    [Fact]
    public async Task A_new_look_on_demand_asks_again_and_leaves_the_document_right()
    {
        await Pipeline.EnrichAsync(Name, _two);

        Assert.True(await Pipeline.Get<Retry>().QueueAsync(Name, CancellationToken.None));
        await Pipeline.WorkUntilAsync(async () => (await StatusAsync())!.State == ArticleState.Complete);

        Assert.Equal(2, Read((await Pipeline.DocumentAsync(Name))!).Summary.Matched);
        Assert.False(await Pipeline.Get<Retry>().QueueAsync("never-there.txt", CancellationToken.None));
    }

    /// <summary>Returns the setting and value of a new, empty storage.</summary>
    protected abstract Task<(string Name, string Value)> NewStorageAsync();

    private static EnrichedDocument Read(BinaryData document) =>
        JsonSerializer.Deserialize(document, DocumentJson.Written.EnrichedDocument)!;

    private async Task<string?> PageAsync() =>
        (await Pipeline.Storage.Enriched.ReadAsync(DocumentNames.Report(Name), CancellationToken.None))?.Content.ToString();

    private Task AssembleAgainAsync(EnrichedDocument document) => Pipeline.Get<AssembleHandler>().AssembleAsync(
        MessageFormat.Write(AssemblyMessage.For(new Run(document.Source.Name, document.Source.Version))), CancellationToken.None);

    private Task<ArticleStatus?> StatusAsync() => Pipeline.Get<StatusReader>().ReadAsync(Name, CancellationToken.None);

    private static async Task RepeatAsync(EnrichPipeline.Storage.IQueue queue)
    {
        var messages = new List<EnrichPipeline.Storage.QueuedMessage>();
        while (messages.Count < await queue.CountAsync(CancellationToken.None))
            messages.AddRange(await queue.ReceiveAsync(32, TimeSpan.FromSeconds(5), CancellationToken.None));
        foreach (var message in messages)
        {
            await queue.SendAsync(message.Body, TimeSpan.Zero, CancellationToken.None);
            await queue.SendAsync(message.Body, TimeSpan.Zero, CancellationToken.None);
            await queue.DeleteAsync(message, CancellationToken.None);
        }
    }

    private async Task ForgetQueuedAsync()
    {
        var runs = Pipeline.Get<RunStore>();
        var (current, etag) = await runs.CurrentAsync(Name, CancellationToken.None);
        Assert.True(await runs.TrySetCurrentAsync(current! with { Queued = false }, etag, CancellationToken.None));
        while (await Pipeline.Storage.References.CountAsync(CancellationToken.None) > 0)
        {
            foreach (var message in await Pipeline.Storage.References.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
                await Pipeline.Storage.References.DeleteAsync(message, CancellationToken.None);
        }
    }
}
