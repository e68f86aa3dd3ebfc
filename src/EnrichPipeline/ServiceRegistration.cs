using EnrichPipeline.Enrichment;
using EnrichPipeline.Enrichment.Resolving;
using EnrichPipeline.Enrichment.Runs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EnrichPipeline;

/// <summary>The one composition root, used by the Functions app, the command line and the tests.</summary>
public static class ServiceRegistration
{
    /// <summary>Adds the whole pipeline. Settings come from the section <c>EnrichPipeline</c> and are validated at start.</summary>
    public static IServiceCollection AddEnrichPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<EnrichmentOptions>()
            .Bind(configuration.GetSection(EnrichmentOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddEnrichment();
    }

    private static IServiceCollection AddEnrichment(this IServiceCollection services) => services
        .AddSingleton<IReferenceResolver, ReferenceResolver>()
        .AddSingleton<RunStore>()
        .AddSingleton<RunQueue>()
        .AddSingleton<Ingest>()
        .AddSingleton<Resolve>()
        .AddSingleton<Assemble>()
        .AddSingleton<Poison>()
        .AddSingleton<Reenrich>()
        .AddSingleton<StatusReader>()
        .AddSingleton<ArticleEndpoint>()
        .AddSingleton<ArticleEnricher>()
        .AddSingleton<ReferenceStream>();
}
