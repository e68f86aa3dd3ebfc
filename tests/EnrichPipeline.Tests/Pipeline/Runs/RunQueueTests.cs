using EnrichPipeline.Model;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Folder;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests which messages of a run are sent, and when they become visible.</summary>
public sealed class RunQueueTests : IDisposable
{
    private static readonly Run _run = new("a.txt", new string('a', 64));

    private static readonly ReferenceMessage _message = ReferenceMessage.For(_run, Entry(1), again: false);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly FolderStorage _storage;
    private readonly RunQueue _queue;

    public RunQueueTests()
    {
        _storage = new FolderStorage(_folder.Path, _time);
        _storage.PrepareAsync(CancellationToken.None).GetAwaiter().GetResult();
        _queue = new RunQueue(_storage, _time);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_is_one_message_a_reference_and_one_that_closes_it(bool again)
    {
        await QueueAsync(again, 1, 2, 3);

        var messages = await ReferencesAsync();
        Assert.Equal([(1, again), (2, again), (3, again)], messages.Select(message => (message.Ordinal, message.Again)).Order());
        await AssertSeenAfterAsync(_storage.Assemblies, TimeSpan.FromSeconds(0.7));
    }

    [Theory]
    [InlineData(0, 1.12)]
    [InlineData(1, 1.792)]
    [InlineData(6, 18.79)]
    [InlineData(7, 30)]
    [InlineData(1_000, 30)]
    public async Task A_closing_message_that_is_put_back_waits_ever_longer_up_to_half_a_minute(int attempt, double seconds)
    {
        await _queue.RequeueAsync(AssemblyMessage.For(_run) with { Attempt = attempt }, CancellationToken.None);

        Assert.Equal(attempt + 1, Assembly(await AssertSeenAfterAsync(_storage.Assemblies, TimeSpan.FromSeconds(seconds))).Attempt);
    }

    [Fact]
    public async Task A_reference_that_is_put_back_waits_as_told_and_counts_the_attempt()
    {
        await _queue.RequeueAsync(_message with { Attempt = 4 }, TimeSpan.FromSeconds(80), CancellationToken.None);

        Assert.Equal(5, Reference(await AssertSeenAfterAsync(_storage.References, TimeSpan.FromSeconds(80))).Attempt);
    }

    [Fact]
    public async Task A_reference_that_lacks_budget_waits_at_least_half_as_long_as_it_may_and_counts_nothing()
    {
        foreach (var attempt in Enumerable.Range(0, 12))
            await _queue.RequeueForQuotaAsync(_message with { Attempt = attempt }, new EnrichmentOptions(), 3, CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(2.499));
        Assert.Empty(await ReferencesAsync());
        _time.Advance(TimeSpan.FromSeconds(2.502));
        Assert.Equal(Enumerable.Range(0, 12), (await ReferencesAsync()).Select(message => message.Attempt).Order());
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(4, 160)]
    public async Task A_reference_that_failed_waits_twice_as_long_each_time(int failures, int seconds)
    {
        await _queue.RequeueFailedAsync(_message with { Failures = failures }, new EnrichmentOptions(), CancellationToken.None);

        Assert.Equal(0, await _storage.ReferencesPoison.CountAsync(CancellationToken.None));
        await AssertSeenAfterAsync(_storage.References, TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_reference_that_failed_too_often_is_poison()
    {
        await _queue.RequeueFailedAsync(_message with { Failures = 5 }, new EnrichmentOptions(), CancellationToken.None);

        Assert.Equal(0, await _storage.References.CountAsync(CancellationToken.None));
        Assert.Single(await DueAsync(_storage.ReferencesPoison));
    }

    [Fact]
    public async Task The_last_reference_of_a_run_hurries_its_document_once()
    {
        await QueueAsync(again: false, 1, 2, 3);

        foreach (var (missing, hurried) in new[] { (2, 0), (1, 0), (0, 1), (0, 0) })
            Assert.Equal(hurried, await HurriedAsync(_run, missing));
    }

    [Fact]
    public async Task What_is_asked_again_or_of_another_run_hurries_nothing()
    {
        await QueueAsync(again: true, 1);

        Assert.Equal(0, await HurriedAsync(_run, missing: 1));
        Assert.Equal(0, await HurriedAsync(_run with { Article = "b.txt" }, missing: 1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_last_of_two_processes_hurries_the_document_whoever_began_the_run(bool ours)
    {
        var other = new RunQueue(_storage, _time);
        await (ours ? _queue : other).QueueAsync(ManifestOf(100), Ordinals(100), again: false, CancellationToken.None);
        var (missing, looks) = (100, 0);
        for (; missing > 0; missing--)
            await (missing % 2 == 0 ? other : _queue).AssembleNowIfLastAsync(_run, LookAsync, CancellationToken.None);

        Assert.Single(await DueAsync(_storage.Assemblies));
        Assert.InRange(looks, 2, 30);

        Task<int> LookAsync()
        {
            looks++;
            return Task.FromResult(missing - 1);
        }
    }

    [Fact]
    public async Task A_look_that_fails_is_made_again_with_the_next_result()
    {
        await QueueAsync(again: false, 1, 2);
        await Assert.ThrowsAsync<IOException>(
            () => _queue.AssembleNowIfLastAsync(_run, () => Task.FromException<int>(new IOException("Away.")), CancellationToken.None));

        Assert.Equal(1, await HurriedAsync(_run, missing: 0));
    }

    [Fact]
    public async Task Changes_within_three_seconds_are_one_document()
    {
        await AssembleSoonAsync();
        _time.Advance(TimeSpan.FromSeconds(2.999));
        await AssembleSoonAsync();
        Assert.Empty(await DueAsync(_storage.Assemblies));

        _time.Advance(TimeSpan.FromSeconds(0.001));
        await AssembleSoonAsync();

        Assert.Single(await DueAsync(_storage.Assemblies));
        Assert.Equal(2, await _storage.Assemblies.CountAsync(CancellationToken.None));
    }

    private static ManifestEntry Entry(int ordinal) => new(new(ordinal, null, "Norby K: De novo angiogenesis.", 0, 30, []), new Citation());

    private static ReferenceMessage Reference(BinaryData body) =>
        MessageFormat.TryRead(body, out ReferenceMessage? message) ? message : throw new InvalidDataException();

    private static AssemblyMessage Assembly(BinaryData body) =>
        MessageFormat.TryRead(body, out AssemblyMessage? message) ? message : throw new InvalidDataException();

    private static Task<IReadOnlyList<QueuedMessage>> DueAsync(IQueue queue) =>
        queue.ReceiveAsync(32, TimeSpan.FromDays(1), CancellationToken.None);

    private Task QueueAsync(bool again, params int[] ordinals) =>
        _queue.QueueAsync(ManifestOf(ordinals.Max()), ordinals.ToHashSet(), again, CancellationToken.None);

    private static Manifest ManifestOf(int references) => new(
        Manifest.CurrentSchemaVersion,
        _run.Article,
        _run.Version,
        DateTimeOffset.UnixEpoch,
        new ArticleMetadata(),
        Self: null,
        [.. Ordinals(references).Select(Entry)]);

    private static HashSet<int> Ordinals(int references) => [.. Enumerable.Range(1, references)];

    private Task AssembleSoonAsync() => _queue.AssembleSoonAsync(_run, CancellationToken.None);

    private async Task<int> HurriedAsync(Run run, int missing)
    {
        await _queue.AssembleNowIfLastAsync(run, () => Task.FromResult(missing), CancellationToken.None);
        return (await DueAsync(_storage.Assemblies)).Count;
    }

    private async Task<IReadOnlyList<ReferenceMessage>> ReferencesAsync() =>
        [.. (await DueAsync(_storage.References)).Select(message => Reference(message.Body))];

    /// <summary>Asserts that the one message is visible after the delay and, to a hundredth of a second, not before. Returns it.</summary>
    private async Task<BinaryData> AssertSeenAfterAsync(IQueue queue, TimeSpan delay)
    {
        _time.Advance(delay - TimeSpan.FromSeconds(0.01));
        Assert.Empty(await DueAsync(queue));
        _time.Advance(TimeSpan.FromSeconds(0.02));
        return Assert.Single(await DueAsync(queue)).Body;
    }
}
