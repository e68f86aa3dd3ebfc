using System.Text.Json;
using EnrichPipeline.Model;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Runs;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline;

/// <summary>Tests what an assembly overwrites, what it leaves as it is, and which changes it records.</summary>
public sealed class WrittenDocumentTests : IDisposable
{
    private const string Document = "a.txt.json";
    private const string Page = "a.txt.html";

    private static readonly Resolution _probable = new() { Verdict = Verdict.Probable };

    private readonly List<string> _writes = [];
    private readonly SteppedPipeline _step;
    private Func<string, Task> _others = _ => Task.CompletedTask;

    public WrittenDocumentTests() => _step = new SteppedPipeline(step =>
    {
        if (step.StartsWith("write ", StringComparison.Ordinal))
            _writes.Add(step["write ".Length..]);
        return _others(step);
    });

    public void Dispose() => _step.Dispose();

    [Fact]
    public async Task What_was_wrong_with_an_earlier_file_is_forgotten_once_there_is_a_document()
    {
        var run = await _step.BeginAsync("One.");
        await _step.Storage.Enriched.WriteAsync(DocumentNames.Error(SteppedPipeline.Name), "{}"u8.ToArray(), CancellationToken.None);

        await AssembleAsync(run, _probable);

        Assert.Null(await ReadAsync(DocumentNames.Error(SteppedPipeline.Name)));
        Assert.Contains("<html", await ReadAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_document_is_no_change()
    {
        await AssembleAsync(await _step.BeginAsync("One."), _probable);

        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task A_document_that_would_say_the_same_at_another_time_is_left_as_it_stands()
    {
        var run = await _step.BeginAsync("One.");
        await AssembleAsync(run, _probable);
        var before = await ReadAsync(Document);
        _writes.Clear();

        await AssembleAsync(run, _probable, SteppedPipeline.Start.AddDays(90));

        Assert.Equal(before, await ReadAsync(Document));
        Assert.DoesNotContain("enriched/" + Document, _writes);
        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task A_page_that_is_missing_is_written_though_the_document_is_left()
    {
        var run = await _step.BeginAsync("One.");
        await AssembleAsync(run, _probable);
        var before = await ReadAsync(Page);
        await _step.Storage.Enriched.DeleteAsync(Page, CancellationToken.None);

        await AssembleAsync(run, _probable);

        Assert.Equal(before, await ReadAsync(Page));
    }

    [Fact]
    public async Task What_has_changed_is_noted_once_and_stands_in_the_history()
    {
        var run = await _step.BeginAsync("One.");
        await AssembleAsync(run, _probable);
        await AssembleAsync(run, new Resolution { Verdict = Verdict.NotFound });
        await AssembleAsync(run, new Resolution { Verdict = Verdict.Matched });

        Assert.Equal(
            [("probable", "notFound"), ("notFound", "matched")],
            (await DocumentAsync()).History.Select(change => (change.Was, change.Is))
        );
        Assert.Equal(
            [("notFound", "matched"), ("probable", "notFound")],
            (await NotesAsync()).Select(change => (change.Was, change.Is)).Order()
        );
    }

    [Fact]
    public async Task A_document_of_other_bytes_is_no_change_of_this_one()
    {
        await AssembleAsync(await _step.BeginAsync("One."), _probable);
        var manifest = (await _step.Runs.ManifestAsync(new Run(SteppedPipeline.Name, new string('a', 64)), CancellationToken.None))!;
        var later = new Run(SteppedPipeline.Name, new string('b', 64));
        await _step.SetCurrentAsync(later);
        await _step.Runs.CreateManifestAsync(later, manifest with { Version = later.Version }, CancellationToken.None);

        await AssembleAsync(later, new Resolution { Verdict = Verdict.NotFound });

        Assert.Equal(later.Version, (await DocumentAsync()).Source.Version);
        Assert.Empty((await DocumentAsync()).History);
        Assert.Empty(await NotesAsync());
    }

    [Theory]
    [InlineData(Document)]
    [InlineData(Page)]
    public async Task What_others_wrote_meanwhile_is_read_again_before_it_is_written_over(string name)
    {
        var run = await _step.BeginAsync("One.");
        _others = step => step == "write enriched/" + name && _writes.Count(written => written == "enriched/" + name) == 1
            ? _step.Storage.Enriched.WriteAsync(name, "other"u8.ToArray(), CancellationToken.None)
            : Task.CompletedTask;

        await AssembleAsync(run, _probable);

        Assert.Equal(2, _writes.Count(written => written == "enriched/" + name));
        Assert.NotEqual("other", await ReadAsync(name));
        Assert.False(await _step.IsOpenAsync(run));
    }

    private async Task AssembleAsync(Run run, Resolution resolution, DateTimeOffset? checkAgainAt = null)
    {
        await _step.KnowAsync(run, 1, resolution, checkAgainAt);
        await _step.Get<AssembleHandler>().AssembleAsync(MessageFormat.Write(AssemblyMessage.For(run)), CancellationToken.None);
    }

    private async Task<string?> ReadAsync(string name) =>
        (await _step.Storage.Enriched.ReadAsync(name, CancellationToken.None))?.Content.ToString();

    private async Task<EnrichedDocument> DocumentAsync() =>
        DocumentJson.TryRead((await _step.Storage.Enriched.ReadAsync(Document, CancellationToken.None))?.Content)!;

    private async Task<List<Change>> NotesAsync()
    {
        var notes = new List<Change>();
        await foreach (var entry in _step.Storage.Runs.ListAsync("untold/", CancellationToken.None))
        {
            var note = await _step.Storage.Runs.ReadAsync(entry.Name, CancellationToken.None);
            notes.AddRange(JsonSerializer.Deserialize(note!.Content, ChangeJson.Default.OutboxEntry)!.Changes);
        }

        return notes;
    }
}
