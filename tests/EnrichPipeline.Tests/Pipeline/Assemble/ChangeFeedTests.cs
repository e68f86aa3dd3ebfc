using System.Text.Json;
using EnrichPipeline.Model.Documents;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Pipeline.Recheck;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Assemble;

/// <summary>Tests when changes that were recorded before their document was written appear in the change feed.</summary>
public sealed class ChangeFeedTests : IDisposable
{
    private const int MostLosses = 19;

    private static readonly Run _run = new("a.txt", new string('a', 64));

    private readonly StoredArticle _articles = new();
    private readonly FakeTimeProvider _time = new(StoredArticle.Start);

    public void Dispose() => _articles.Dispose();

    [Fact]
    public async Task What_the_document_says_is_told_in_the_file_of_the_day_and_the_note_is_gone()
    {
        await HappenAsync(Found("change-1"));

        await Feed().PublishAsync(CancellationToken.None);

        var told = Assert.Single(await ToldAsync());
        Assert.Equal(PendingChange.Of(_run, Found("change-1")), told);
        Assert.Equal(("_changes/2026-11-01.jsonl", 0), (Assert.Single(await FilesAsync()), await NotesAsync()));
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_is_noted_and_nothing_told()
    {
        await Feed().AddToOutboxAsync(_run, [], CancellationToken.None);
        Assert.Equal(0, await NotesAsync());

        await Feed().PublishAsync(CancellationToken.None);
        Assert.Empty(await FilesAsync());
    }

    [Fact]
    public async Task Changes_are_told_the_oldest_first()
    {
        await HappenAsync(
            Found("change-2") with
            {
                At = StoredArticle.Start.AddHours(2),
            },
            Found("change-1"),
            Found("change-3") with
            {
                At = StoredArticle.Start.AddHours(3),
            }
        );

        await Feed().PublishAsync(CancellationToken.None);

        Assert.Equal(["change-1", "change-2", "change-3"], (await ToldAsync()).Select(change => change.Id));
    }

    [Fact]
    public async Task What_is_told_later_is_appended_and_what_was_told_is_not_told_again()
    {
        await HappenAsync(Found("change-1"));
        await Feed().PublishAsync(CancellationToken.None);
        await HappenAsync(Found("change-1"), Found("change-2"));

        await Feed().PublishAsync(CancellationToken.None);
        await Feed().PublishAsync(CancellationToken.None);

        Assert.Equal(["change-1", "change-2"], (await ToldAsync()).Select(change => change.Id));
    }

    [Fact]
    public async Task What_happened_on_another_day_is_told_in_another_file()
    {
        await HappenAsync(Found("change-1"));
        await Feed().PublishAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromDays(1));
        await HappenAsync(Found("change-2"));

        await Feed().PublishAsync(CancellationToken.None);

        Assert.Equal(["_changes/2026-11-01.jsonl", "_changes/2026-11-02.jsonl"], await FilesAsync());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 0)]
    public async Task What_no_document_says_is_not_told_and_forgotten_after_an_hour(int minutes, int notes)
    {
        await Feed().AddToOutboxAsync(_run, [Found("change-1")], CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(minutes));

        await Feed().PublishAsync(CancellationToken.None);

        Assert.Empty(await FilesAsync());
        Assert.Equal(notes, await NotesAsync());
    }

    [Fact]
    public async Task Of_changes_recorded_together_only_those_in_the_document_are_fed()
    {
        await WriteAsync(Found("change-1"));
        await Feed().AddToOutboxAsync(_run, [Found("change-1"), Found("change-2")], CancellationToken.None);

        await Feed().PublishAsync(CancellationToken.None);

        Assert.Equal(["change-1"], (await ToldAsync()).Select(change => change.Id));
        Assert.Equal(1, await NotesAsync());
    }

    [Fact]
    public async Task Notes_of_several_runs_and_changes_lie_side_by_side()
    {
        await Feed().AddToOutboxAsync(_run, [Found("change-1")], CancellationToken.None);
        await Feed().AddToOutboxAsync(_run, [Found("change-2")], CancellationToken.None);
        await Feed().AddToOutboxAsync(_run with { Article = "b.txt" }, [Found("change-1")], CancellationToken.None);

        Assert.Equal(3, await NotesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_comes_too_late_adds_to_what_the_others_wrote(bool exists)
    {
        if (exists)
            await _articles.Storage.Enriched.WriteAsync("_changes/2026-11-01.jsonl", Line("change-0"), CancellationToken.None);
        await HappenAsync(Found("change-1"));

        await Feed(MostLosses).PublishAsync(CancellationToken.None);

        Assert.Equal(exists ? ["change-0", "change-1"] : ["change-1"], (await ToldAsync()).Select(change => change.Id));
    }

    [Fact]
    public async Task Whoever_always_comes_too_late_tries_later_and_keeps_the_note()
    {
        await HappenAsync(Found("change-1"));

        await Assert.ThrowsAsync<TryLaterException>(() => Feed(MostLosses + 1).PublishAsync(CancellationToken.None));

        Assert.Equal(1, await NotesAsync());
    }

    /// <summary>Records changes and then writes the document.</summary>
    private async Task HappenAsync(params Change[] changes)
    {
        await Feed().AddToOutboxAsync(_run, changes, CancellationToken.None);
        await WriteAsync(changes);
    }

    private async Task WriteAsync(params Change[] changes) =>
        await _articles.Runs.TryWriteDocumentAsync(
            BareDocument.Of(_run) with
            {
                History = changes,
            },
            await _articles.Runs.DocumentAsync(_run.Article, CancellationToken.None),
            CancellationToken.None
        );

    private ChangeFeed Feed(int losses = 0)
    {
        IStorage storage = new ContestedStorage(_articles.Storage, name => name.StartsWith("_changes/", StringComparison.Ordinal), losses);
        return new ChangeFeed(storage, _articles.Runs, _time, NullLogger<ChangeFeed>.Instance);
    }

    private static Change Found(string id) => new(id, StoredArticle.Start, 1, ChangeKind.Doi, null, "10.5555/" + id, "crossRef", null);

    private static byte[] Line(string id) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(PendingChange.Of(_run, Found(id)), ChangeJson.Default.PendingChange), (byte)'\n'];

    private async Task<List<string>> FilesAsync() =>
        await _articles.Storage.Enriched.ListAsync("_changes/", CancellationToken.None).Select(entry => entry.Name).ToListAsync();

    private async Task<int> NotesAsync() => await _articles.Storage.Runs.ListAsync(ChangeFeed.Prefix, CancellationToken.None).CountAsync();

    private async Task<List<PendingChange>> ToldAsync()
    {
        var lines = new List<string>();
        foreach (var name in await FilesAsync())
            lines.AddRange(
                (await _articles.Storage.Enriched.ReadAsync(name, CancellationToken.None))!
                    .Content.ToString()
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            );
        return [.. lines.Select(line => JsonSerializer.Deserialize(line, ChangeJson.Default.PendingChange)!)];
    }
}
