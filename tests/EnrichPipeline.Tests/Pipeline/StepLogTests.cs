using System.Text;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests what an operator can follow in the log: each step of an article, and why something was dropped or failed.</summary>
public sealed class StepLogTests : IDisposable
{
    private readonly SteppedPipeline _step = new();

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task The_way_of_an_article_to_its_document_is_told_step_by_step()
    {
        var article = "References\n\n1. Hare JF: Squirrels discriminate among callers. Anim Behav 1998, 55:451-460.\n";
        await _step.Storage.Articles.WriteAsync(SteppedPipeline.Name, Encoding.UTF8.GetBytes(article), CancellationToken.None);
        await _step.Get<IngestHandler>().IngestAsync(SteppedPipeline.Name, CancellationToken.None);
        await ResolveAsync(Assert.Single(_step.References()).Message);
        await _step.Get<AssembleHandler>().AssembleAsync(MessageFormat.Write(_step.Assemblies()[0].Message), CancellationToken.None);

        Says("Article a.txt: Started");
        Says("Article a.txt, reference 1: NotFound");
        Says("Article a.txt: the document is complete; 0 of 1 references matched");
    }

    [Fact]
    public async Task A_document_that_another_assembly_has_written_is_not_told_again()
    {
        var message = await MessageAsync();
        await ResolveAsync(message);
        var always = MessageFormat.Write(_step.Assemblies()[0].Message with { OnlyIfOpen = false });
        foreach (var _ in Enumerable.Range(0, 2))
            await _step.Get<AssembleHandler>().AssembleAsync(always, CancellationToken.None);

        Assert.Single(_step.Log.Text.Split('\n'), line => line.Contains("the document is complete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_error_of_a_failure_stands_in_the_log_as_its_reason_promises()
    {
        _step.Fault = new InvalidOperationException("A fault of ours.");
        await ResolveAsync(await MessageAsync());

        Says("Article a.txt, reference 1: failed 1 times; requeued");
        Says("System.InvalidOperationException: A fault of ours.");
        Assert.Equal(1, Assert.Single(_step.References()).Message.Failures);
    }

    [Fact]
    public async Task A_reference_that_failed_for_good_is_told()
    {
        await _step.Get<PoisonHandler>().MarkFailedAsync(MessageFormat.Write(await MessageAsync()), CancellationToken.None);

        Says("Article a.txt, reference 1: failed for good");
    }

    [Fact]
    public async Task A_message_of_an_older_run_is_told()
    {
        var message = await MessageAsync();
        await _step.SetCurrentAsync(new Run(SteppedPipeline.Name, new string('b', 64)));
        await ResolveAsync(message);

        Says("Article a.txt, reference 1: ignored, since it belongs to an older run");
    }

    [Fact]
    public async Task A_look_of_the_timer_tells_how_much_it_queued()
    {
        await _step.BeginAsync("One.", "Two.");
        _step.Time.Advance(TimeSpan.FromHours(1));
        await _step.Get<MaintenanceJob>().RunAsync(CancellationToken.None);

        Says("Article a.txt: 2 references are queued again");
    }

    [Fact]
    public async Task Messages_that_are_dropped_unread_are_told()
    {
        await _step.Get<AssembleHandler>().AssembleAsync(new BinaryData("{}"), CancellationToken.None);
        await _step.Get<PoisonHandler>().MarkFailedAsync(new BinaryData("{}"), CancellationToken.None);

        Says("An assembly message could not be read");
        Says("A poisoned message of 2 bytes could not be read");
    }

    private void Says(string line) => Assert.Contains(line, _step.Log.Text, StringComparison.Ordinal);

    private async Task<ReferenceMessage> MessageAsync()
    {
        var run = await _step.BeginAsync("One.");
        return ReferenceMessage.For(run, (await _step.Runs.ManifestAsync(run, CancellationToken.None))!.References[0], again: false);
    }

    private Task ResolveAsync(ReferenceMessage message) =>
        _step.Get<ResolveHandler>().ResolveAsync(MessageFormat.Write(message), CancellationToken.None);
}
