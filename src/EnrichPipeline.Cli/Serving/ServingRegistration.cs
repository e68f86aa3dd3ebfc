using EnrichPipeline.Cli.WebPage;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Serving;

/// <summary>Registers the background services of the local host, which replace the triggers of the Functions app.</summary>
internal static class ServingRegistration
{
    /// <summary>The time limit for stopping: longer than the queue pumps wait for running messages.</summary>
    private static readonly TimeSpan _shutdown = QueuePump.Grace * 2;

    public static IServiceCollection AddServing(this IServiceCollection services) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = _shutdown)
        .AddSingleton<ArticleBoard>()
        .AddSingleton<ArticleCountsReader>()
        .AddSingleton<PageEvents>()
        .AddSingleton<ArticleRoutes>()
        .AddSingleton<DocumentRoutes>()
        .AddSingleton<PageRoutes>()
        .AddSingleton<WatchPulse>()
        .AddHostedService<ArticleWatch>()
        .AddHostedService<IgnoredFilesWatch>()
        .AddHostedService<TimerLoop>()
        .AddSingleton(provider => new WorkLease(provider.GetRequiredService<SharedQuotas>().Any
            ? LeaderLease.ToWork(provider.GetRequiredService<IStorage>(), provider.GetRequiredService<TimeProvider>())
            : null))
        .AddSingleton<IHostedService>(provider => Pump(provider, QueueToProcess.References(
            provider.GetRequiredService<IStorage>(),
            provider.GetRequiredService<ResolveHandler>(),
            provider.GetRequiredService<IOptions<EnrichmentOptions>>().Value.ReferencesInFlight)))
        .AddSingleton<IHostedService>(provider => Pump(provider, QueueToProcess.Poisoned(
            provider.GetRequiredService<IStorage>(), provider.GetRequiredService<PoisonHandler>())))
        .AddSingleton<IHostedService>(provider => Pump(provider, QueueToProcess.Assemblies(
            provider.GetRequiredService<IStorage>(), provider.GetRequiredService<AssembleHandler>())));

    private static QueuePump Pump(IServiceProvider provider, QueueToProcess queue) =>
        new(
            queue,
            provider.GetRequiredService<WorkLease>().Lease,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<QueuePump>>()
        );

    /// <summary>The lease for processing messages; null if the quotas are so high that all hosts process messages.</summary>
    private sealed record WorkLease(LeaderLease? Lease);
}
