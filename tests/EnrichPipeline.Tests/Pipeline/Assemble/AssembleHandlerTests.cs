using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests when a message that asks for a document writes it, and when the message waits.</summary>
public sealed class AssembleHandlerTests : IDisposable
{
    private const string Document = "write enriched/a.txt.json";

    private readonly List<string> _steps = [];
    private readonly SteppedPipeline _step;
    private Func<string, Task> _others = _ => Task.CompletedTask;

    public AssembleHandlerTests() => _step = new SteppedPipeline(step =>
    {
        _steps.Add(step);
        return _others(step);
    });

    public void Dispose() => _step.Dispose();

    [Theory]
    [InlineData(false, DocumentStatus.Complete, "complete")]
    [InlineData(true, DocumentStatus.Partial, "partial")]
    public async Task With_every_result_the_document_is_written_and_an_open_question_leaves_the_run_open(
        bool open,
        DocumentStatus status,
        string word
    )
    {
        var run = await AnsweredAsync(open ? [Quota.Ncbi] : []);
        await AssembleAsync(run);

        Assert.Equal(status, (await DocumentAsync())!.Status);
        Assert.Equal(open, await _step.IsOpenAsync(run));
        Assert.Empty(_step.Assemblies());
        Assert.Equal([(1, word)], _step.Measured("enrich.documents"));
        Assert.Equal("assembled", Outcome());
    }

    [Fact]
    public async Task A_document_edited_by_hand_that_has_an_ordinal_twice_is_replaced_by_the_right_one()
    {
        var run = await AnsweredAsync([]);
        await AssembleAsync(run);
        var document = (await DocumentAsync())!;
        var edited = document with { References = [.. document.References, .. document.References] };
        await _step.Storage.Enriched.WriteAsync("a.txt.json", DocumentJson.Bytes(edited), CancellationToken.None);

        await AssembleAsync(run);

        Assert.Equal(
            document.References.Select(reference => reference.Ordinal),
            (await DocumentAsync())!.References.Select(reference => reference.Ordinal));
    }

    [Fact]
    public async Task Until_then_the_message_waits()
    {
        var run = await _step.BeginAsync("One.", "Two.");
        await _step.KnowAsync(run, 1, new Resolution { Verdict = Verdict.Matched });

        await AssembleAsync(run, attempt: 4);

        Assert.Equal(5, Assert.Single(_step.Assemblies()).Message.Attempt);
        Assert.Null(await DocumentAsync());
        Assert.True(await _step.IsOpenAsync(run));
        Assert.Equal("waiting", Outcome());
        Assert.Empty(_step.Measured("enrich.documents"));
    }

    [Fact]
    public async Task A_process_that_others_left_the_run_to_asks_for_the_document_with_the_last_result()
    {
        var run = await _step.BeginAsync("One.", "Two.", "Three.");
        await _step.KnowAsync(run, 1, new Resolution { Verdict = Verdict.Matched });
        await AssembleAsync(run, attempt: 20);

        await ResolveAsync(run, 2);
        Assert.Equal([21], _step.Assemblies().Select(waiting => waiting.Message.Attempt));
        await ResolveAsync(run, 3);

        Assert.Equal([(0, 0.0), (21, 30.0)], _step.Assemblies().Select(waiting => (waiting.Message.Attempt, waiting.Seconds)));
    }

    [Theory]
    [InlineData(2_879, 1)]
    [InlineData(2_880, 0)]
    [InlineData(2_881, 0)]
    public async Task After_a_day_of_half_minutes_it_is_left_to_the_timer(int attempt, int putBack)
    {
        await AssembleAsync(await _step.BeginAsync("One."), attempt);

        Assert.Equal(putBack, _step.Assemblies().Count);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_closed_run_is_left_alone_by_the_message_it_began_with_and_assembled_by_others(bool onlyIfOpen, bool written)
    {
        var run = await AnsweredAsync();
        await AssembleAsync(run, onlyIfOpen: true);
        Assert.False(await _step.IsOpenAsync(run));
        await _step.Storage.Enriched.DeleteAsync("a.txt.json", CancellationToken.None);

        await AssembleAsync(run, onlyIfOpen: onlyIfOpen);

        Assert.Equal(written, await DocumentAsync() is not null);
        Assert.Empty(_step.Assemblies());
    }

    [Fact]
    public async Task Both_messages_of_a_new_run_are_for_an_open_run_only_and_that_of_a_retry_is_not()
    {
        var article = "References\n\n1. Abel R. Cells. J Foo 2001;1:2.\n"u8.ToArray();
        await _step.Storage.Articles.WriteAsync(SteppedPipeline.Name, article, CancellationToken.None);
        await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None);
        var reference = Assert.Single(_step.References()).Message;
        await _step.Get<ResolveHandler>().ResolveAsync(MessageFormat.Write(reference), CancellationToken.None);
        Assert.Equal([true, true], _step.Assemblies().Select(waiting => waiting.Message.OnlyIfOpen));

        await _step.Get<Retry>().QueueAsync(SteppedPipeline.Name, CancellationToken.None);

        Assert.Single(_step.Assemblies(), waiting => !waiting.Message.OnlyIfOpen);
    }

    [Fact]
    public async Task A_message_of_an_older_run_is_dropped()
    {
        var run = await AnsweredAsync();
        await _step.SetCurrentAsync(new Run(SteppedPipeline.Name, new string('b', 64)));

        await AssembleAsync(run);

        Assert.Null(await DocumentAsync());
        Assert.Empty(_step.Assemblies());
    }

    [Fact]
    public async Task A_message_of_a_run_that_was_deleted_is_dropped()
    {
        var run = await AnsweredAsync();
        await _step.Storage.Runs.DeleteAsync(RunNames.Manifest(run), CancellationToken.None);

        await AssembleAsync(run);

        Assert.Empty(_step.Assemblies());
    }

    [Fact]
    public async Task A_result_that_vanishes_while_it_is_read_is_waited_for()
    {
        var run = await AnsweredAsync();
        _others = step => step.EndsWith("/references/1.json", StringComparison.Ordinal)
            ? _step.Storage.Runs.DeleteAsync(RunNames.Result(run, 1), CancellationToken.None)
            : Task.CompletedTask;

        await AssembleAsync(run);

        Assert.Single(_step.Assemblies());
        Assert.Null(await DocumentAsync());
    }

    [Theory]
    [InlineData(4, 5, 0)]
    [InlineData(5, 5, 1)]
    public async Task Where_others_write_the_document_meanwhile_it_is_tried_five_times_and_then_waits(int others, int tried, int putBack)
    {
        var run = await AnsweredAsync();
        _others = step => step == Document && _steps.Count(earlier => earlier == Document) <= others
            ? _step.Storage.Enriched.WriteAsync("a.txt.json", new byte[_steps.Count], CancellationToken.None)
            : Task.CompletedTask;

        await AssembleAsync(run);

        Assert.Equal((tried, putBack), (_steps.Count(step => step == Document), _step.Assemblies().Count));
        Assert.Equal(putBack == 1, await DocumentAsync() is null);
    }

    [Fact]
    public async Task What_cannot_be_read_is_dropped()
    {
        await _step.Get<AssembleHandler>().AssembleAsync(new BinaryData("{}"), CancellationToken.None);

        Assert.Empty(_step.Assemblies());
        Assert.Empty(_step.Heard.Spans);
    }

    private async Task<Run> AnsweredAsync(params Quota[] unanswered)
    {
        var run = await _step.BeginAsync("One.");
        await _step.KnowAsync(run, 1, new Resolution { Verdict = Verdict.Matched, Unanswered = unanswered });
        return run;
    }

    private object? Outcome()
    {
        var span = Assert.Single(_step.Heard.Spans);
        Assert.Equal(("assemble", SteppedPipeline.Name), (span.OperationName, span.GetTagItem("enrich.article")));
        return span.GetTagItem("enrich.outcome");
    }

    private async Task<EnrichedDocument?> DocumentAsync() =>
        DocumentJson.TryRead((await _step.Storage.Enriched.ReadAsync("a.txt.json", CancellationToken.None))?.Content);

    private async Task ResolveAsync(Run run, int ordinal)
    {
        var manifest = await _step.Runs.ManifestAsync(run, CancellationToken.None);
        var entry = manifest!.Entries().Single(entry => entry.Reference.Ordinal == ordinal);
        var message = ReferenceMessage.For(run, entry, again: false);
        await _step.Get<ResolveHandler>().ResolveAsync(MessageFormat.Write(message), CancellationToken.None);
    }

    private Task AssembleAsync(Run run, int attempt = 0, bool onlyIfOpen = false) =>
        _step
            .Get<AssembleHandler>()
            .AssembleAsync(
                MessageFormat.Write(AssemblyMessage.For(run) with { Attempt = attempt, OnlyIfOpen = onlyIfOpen }), CancellationToken.None);
}
