using EnrichPipeline.Model;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace EnrichPipeline.Tests.Pipeline.Runs;

/// <summary>Tests that the memory of a long-running process does not grow with the runs that others finished.</summary>
public sealed class RunQueueHintsTests
{
    /// <summary>More hints than are kept.</summary>
    private const int Many = 10_001;

    [Fact]
    public async Task Runs_that_never_end_are_forgotten_and_hurry_nothing()
    {
        var storage = new CountingStorage();
        var queue = new RunQueue(storage, new FakeTimeProvider());
        for (var number = 0; number < Many; number++)
            await queue.QueueAsync(ManifestOf(RunOf(number)), new HashSet<int>(), again: false, CancellationToken.None);
        await queue.AssembleNowIfLastAsync(RunOf(Many), () => Task.FromResult(1), CancellationToken.None);
        var sent = storage.Sent;

        await queue.AssembleNowIfLastAsync(RunOf(0), () => Task.FromResult(1), CancellationToken.None);

        Assert.Equal(sent, storage.Sent);
    }

    private static Manifest ManifestOf(Run run) => new(
        Manifest.CurrentSchemaVersion, run.Article, run.Version, DateTimeOffset.UnixEpoch, new ArticleMetadata(), Self: null, []);

    private static Run RunOf(int number) => new($"{number}.txt", new string('a', 64));

    /// <summary>A storage that accepts any number of assemblies at once and keeps none.</summary>
    private sealed class CountingStorage : IStorage, IQueue
    {
        public int Sent { get; private set; }

        public IQueue Assemblies => this;

        public IQueue References => throw new NotSupportedException();

        public IQueue ReferencesPoison => throw new NotSupportedException();

        public IBlobs Articles => throw new NotSupportedException();

        public IBlobs Enriched => throw new NotSupportedException();

        public IBlobs Runs => throw new NotSupportedException();

        public ILeases Leases => throw new NotSupportedException();

        public Task SendAsync(BinaryData body, TimeSpan delay, CancellationToken cancellationToken)
        {
            Sent++;
            return Task.CompletedTask;
        }

        public Task PrepareAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<QueuedMessage>> ReceiveAsync(int most, TimeSpan visibility, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<QueuedMessage?> HideAsync(QueuedMessage message, TimeSpan visibility, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task DeleteAsync(QueuedMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CountAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<DateTimeOffset?> OldestAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
