using EnrichPipeline.Articles;
using EnrichPipeline.Articles.Formats;
using EnrichPipeline.Matching;
using EnrichPipeline.Pipeline;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.InProcess;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Reports;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EnrichPipeline;

/// <summary>
/// Registers all services of the pipeline. It is the only composition root: the Functions app, the command line and the tests use it.
/// </summary>
public static class ServiceRegistration
{
    /// <summary>Adds the whole pipeline. Settings are read from the section <c>EnrichPipeline</c> and validated at start.</summary>
    public static IServiceCollection AddEnrichPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSettings(configuration)
            .AddTelemetry()
            .AddStorage()
            .AddSources()
            .AddSingleton<IArticleReader>(services => new ArticleReader(
                services.GetRequiredService<IOptions<EnrichmentOptions>>().Value.LargestArticle
            ))
            .AddSingleton(services => new TimeLimitedReader(services.GetRequiredService<IArticleReader>(), TimeProvider.System))
            .AddSingleton<Matcher>()
            .AddEnrichment();
    }

    private static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration) => services
        .AddSettings<EnrichPipelineOptions>(configuration, EnrichPipelineOptions.Section)
        .AddSettings<StorageOptions>(configuration, StorageOptions.Section)
        .AddSettings<CrossRefOptions>(configuration, CrossRefOptions.Section)
        .AddSettings<PubMedOptions>(configuration, PubMedOptions.Section)
        .AddSettings<DataCiteOptions>(configuration, DataCiteOptions.Section)
        .AddSettings<DoiOrgOptions>(configuration, DoiOrgOptions.Section)
        .AddSettings<MatchingOptions>(configuration, MatchingOptions.Section)
        .AddSettings<EnrichmentOptions>(configuration, EnrichmentOptions.Section)
        .AddSettings<RecheckOptions>(configuration, RecheckOptions.Section)
        .AddSettings<CacheOptions>(configuration, CacheOptions.Section)
        .AddSettings<QuotaOptions>(configuration, QuotaOptions.Section)
        .AddSettings<ReportOptions>(configuration, ReportOptions.Section);

    private static IServiceCollection AddEnrichment(this IServiceCollection services) => services
        .AddHostedService<StoragePreparation>()
        .AddSingleton<RegistrationQuestions>()
        .AddSingleton<ReferenceResolver>()
        .AddSingleton<AnswerCache>()
        .AddSingleton<IReferenceResolver, CachingResolver>()
        .AddSingleton<RunStore>()
        .AddSingleton<RunQueue>()
        .AddSingleton<RecheckPolicy>()
        .AddSingleton<RecheckStore>()
        .AddSingleton<RecheckSchedule>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<DueRuns>()
        .AddSingleton<RecheckQuotaStore>()
        .AddSingleton<RecordFetcher>()
        .AddSingleton<RecheckApplier>()
        .AddSingleton<IRecheckJob, RecheckJob>()
        .AddSingleton<Retry>()
        .AddSingleton<ArticleRemover>()
        .AddSingleton<ReportStore>()
        .AddSingleton(services => new DroppedFiles(
            services.GetRequiredService<IStorage>(),
            services.GetRequiredService<IOptions<EnrichmentOptions>>().Value.LargestArticle,
            TimeProvider.System
        ))
        .AddSingleton<RunStarter>()
        .AddSingleton<RunRepair>()
        .AddSingleton<IngestHandler>()
        .AddSingleton<RetryingIngest>()
        .AddSingleton<ArticleSweep>()
        .AddSingleton<MaintenanceTimer>()
        .AddSingleton<ResolveHandler>()
        .AddSingleton<DocumentWriter>()
        .AddSingleton<AssembleHandler>()
        .AddSingleton<PoisonHandler>()
        .AddSingleton<MaintenanceJob>()
        .AddSingleton<StatusReader>()
        .AddSingleton<ProgressReader>()
        .AddSingleton<Backlog>()
        .AddSingleton<QuotaReader>()
        .AddSingleton<OverviewReader>()
        .AddSingleton<ArticleEndpoint>()
        .AddSingleton<ReferencesEndpoint>()
        .AddSingleton<ApiDescription>()
        .AddSingleton<ArticleEnricher>()
        .AddSingleton<ReferenceStream>();
}
