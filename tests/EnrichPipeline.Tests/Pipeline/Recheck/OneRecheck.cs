using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Tests.Pipeline.Recheck;

/// <summary>The timer's recheck over articles in a folder, with sources whose answers a test sets.</summary>
public abstract class OneRecheck : IDisposable
{
    private protected RecheckedArticles Articles { get; } = new();

    private protected StubSources Sources { get; } = new();

    private protected RecheckOptions RecheckSettings { get; } = new() { QuietBelow = 1 };

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Articles.Dispose();
    }

    private protected Task RecheckAsync(IStorage? seen = null)
    {
        var (crossRef, pubMed, options) = (
            Options.Create(new CrossRefOptions()),
            Options.Create(new PubMedOptions()),
            Options.Create(RecheckSettings)
        );
        var outcome = new RecheckApplier(
            Articles.Runs,
            new RunQueue(Articles.Storage, Articles.Time),
            Articles.Store,
            RecheckedArticles.Policy(),
            Articles.Time
        );
        var look = new RecheckJob(
            seen ?? Articles.Storage,
            new DueRuns(Articles.Storage, Articles.Runs, Articles.Store, crossRef, pubMed, Articles.Time),
            Allowance(),
            new RecordFetcher(Sources, Sources),
            outcome,
            options,
            NullLogger<RecheckJob>.Instance);
        return look.RunAsync(CancellationToken.None);
    }

    private protected Task<RecheckCost> AllowedAsync() => Allowance().ReadAsync(CancellationToken.None);

    private protected async Task QueueAsync(int references)
    {
        for (var reference = 0; reference < references; reference++)
            await Articles.Storage.References.SendAsync(BinaryData.FromString("{}"), TimeSpan.Zero, CancellationToken.None);
    }

    private RecheckQuotaStore Allowance() => new(
        Articles.Storage,
        QuotaCatalogs.Of(crossRefList: 100, ncbi: 100),
        Options.Create(RecheckSettings),
        Articles.Time);
}
