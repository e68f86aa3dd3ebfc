using System.Net;
using System.Reflection;
using EnrichPipeline.Model;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.Batching;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Sources.Quotas;
using EnrichPipeline.Storage;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline;

/// <summary>Registers the sources. The caller must bind the options classes to their configuration sections.</summary>
internal static class SourcesRegistration
{
    private const string Product = "EnrichPipeline";

    // Long enough to keep connections warm, short enough to follow a change of address.
    private static readonly TimeSpan _connectionLifetime = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddTelemetry();
        services.AddSettingsValidation<CrossRefOptions>().AddSingleton<IValidateOptions<CrossRefOptions>, CrossRefOptionsValidator>();
        services.AddSettingsValidation<PubMedOptions>().AddSingleton<IValidateOptions<PubMedOptions>, PubMedOptionsValidator>();
        services.AddSettingsValidation<DataCiteOptions>().AddSingleton<IValidateOptions<DataCiteOptions>, DataCiteOptionsValidator>();
        services.AddSettingsValidation<DoiOrgOptions>().AddSingleton<IValidateOptions<DoiOrgOptions>, DoiOrgOptionsValidator>();
        services.AddSettingsValidation<QuotaOptions>().AddSingleton<IValidateOptions<QuotaOptions>, QuotaOptionsValidator>();
        services.AddSingleton<QuotaCatalog>();
        services.AddSingleton(provider => new QuotaStorage(
            provider.GetRequiredService<IOptions<QuotaOptions>>(),
            provider.GetService<IStorage>,
            options => StorageRegistration.Create(options, provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton(provider => new SharedQuotas(provider.GetRequiredService<QuotaCatalog>()));
        services.AddSingleton(provider => new QuotaLimiters(
            provider.GetRequiredService<QuotaCatalog>(),
            () => provider.GetRequiredService<QuotaStorage>().Storage,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<QuotaLimiters>>()));
        services.AddSingleton(provider => new QuotaStates(
            provider.GetRequiredService<QuotaCatalog>(),
            provider.GetRequiredService<QuotaLimiters>().Snapshot,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BatchWaitPolicy>();
        services.AddApi<CrossRefOptions>(
            Quota.CrossRefList, CrossRefApi, options => CrossRefQuota(options, options.ListRequestsPerSecond, options.ListConcurrency));
        services.AddApi<CrossRefOptions>(
            Quota.CrossRefSingle,
            CrossRefApi,
            options => CrossRefQuota(options, options.SingleRequestsPerSecond, options.SingleConcurrency));
        services.AddApi<PubMedOptions>(Quota.Ncbi, PubMedApi, PubMedQuota);
        services.AddApi<DataCiteOptions>(Quota.DataCite, PlainApi, DataCiteQuota);
        services.AddApi<DoiOrgOptions>(Quota.DoiOrg, PlainApi, DoiOrgQuota);
        services.AddSingleton<ICrossRef, CrossRefClient>();
        services.AddSingleton<IPubMed, PubMedClient>();
        services.AddSingleton<IDataCite, DataCiteClient>();
        services.AddSingleton<IDoiOrg, DoiOrgClient>();
        return services;
    }

    /// <summary>Returns the name of a quota's <see cref="HttpClient"/>.</summary>
    public static string ClientName(Quota quota) => $"{Product}.{quota}";

    private static void AddApi<TOptions>(
        this IServiceCollection services,
        Quota quota,
        Func<EnrichPipelineOptions, TOptions, ApiSettings> api,
        Func<TOptions, QuotaSettings> limits)
        where TOptions : SourceOptions
    {
        services.AddSingleton(provider => new QuotaDefinition(
            quota,
            () => limits(provider.GetRequiredService<IOptions<TOptions>>().Value)
        ));
        // The HTTP client factory's own logging would write addresses, and with them questions and keys.
        services.AddHttpClient(ClientName(quota))
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(quota, provider));
        services.AddKeyedSingleton(quota, (provider, _) =>
        {
            var options = provider.GetRequiredService<IOptions<TOptions>>().Value;
            var settings = api(provider.GetRequiredService<IOptions<EnrichPipelineOptions>>().Value, options);
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName(quota));
            var time = provider.GetRequiredService<TimeProvider>();
            var telemetry = new QuotaTelemetry(
                quota,
                provider.GetRequiredService<QuotaStates>(),
                provider.GetRequiredService<PipelineMetrics>(),
                time,
                provider.GetRequiredService<ILogger<ApiClient>>());
            var limiters = provider.GetRequiredService<QuotaLimiters>();
            return new ApiClient(new ApiTransport(quota, http, settings, time), options, limiters, telemetry, time);
        });
    }

    private static SocketsHttpHandler Handler(Quota quota, IServiceProvider provider) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // Traces stay within the pipeline: no request carries a trace header.
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = _connectionLifetime,
        MaxConnectionsPerServer = provider.GetRequiredService<QuotaCatalog>().Get(quota).Limit.Concurrency,
        PlaintextStreamFilter = (connection, _) => ValueTask.FromResult<Stream>(new SendTimeStream(connection.PlaintextStream)),
    };

    private static QuotaSettings CrossRefQuota(CrossRefOptions options, int perSecond, int concurrency) =>
        new(RateLimit.PerSecond(perSecond, concurrency), PublicHosts.IsCrossRef(new Uri(options.BaseUrl)), options.QuotaPatience);

    private static QuotaSettings PubMedQuota(PubMedOptions options) => new(
        RateLimit.PerSecond(options.EffectiveRequestsPerSecond, options.Concurrency),
        PublicHosts.IsNcbi(new Uri(options.BaseUrl)),
        options.QuotaPatience);

    private static QuotaSettings DataCiteQuota(DataCiteOptions options) => new(
        RateLimit.PerSecond(options.RequestsPerSecond, options.Concurrency),
        PublicHosts.IsDataCite(new Uri(options.BaseUrl)),
        options.QuotaPatience);

    private static QuotaSettings DoiOrgQuota(DoiOrgOptions options) => new(
        RateLimit.PerSecond(options.RequestsPerSecond, options.Concurrency),
        PublicHosts.IsDoiOrg(new Uri(options.BaseUrl)),
        options.QuotaPatience);

    private static ApiSettings CrossRefApi(EnrichPipelineOptions root, CrossRefOptions options) => SettingsOf(
        options,
        Given("mailto", root.ContactEmail),
        [.. UserAgent(root), .. Given("Crossref-Plus-API-Token", options.PlusToken is { Length: > 0 } token ? $"Bearer {token}" : null)]);

    private static ApiSettings PubMedApi(EnrichPipelineOptions root, PubMedOptions options) => SettingsOf(
        options,
        [new("tool", Product), .. Given("email", root.ContactEmail), .. Given("api_key", options.ApiKey)],
        UserAgent(root));

    /// <summary>Returns the settings for a service that identifies callers only by their user agent.</summary>
    private static ApiSettings PlainApi(EnrichPipelineOptions root, SourceOptions options) => SettingsOf(options, [], UserAgent(root));

    private static ApiSettings SettingsOf(
        SourceOptions options,
        KeyValuePair<string, string>[] fields,
        KeyValuePair<string, string>[] headers
    ) => new(new Uri(options.BaseUrl), fields, headers, options.MaxResponseBytes);

    private static KeyValuePair<string, string>[] UserAgent(EnrichPipelineOptions root)
    {
        var version = typeof(SourcesRegistration)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0];
        return
        [
            new(
                "User-Agent",
                string.IsNullOrWhiteSpace(root.ContactEmail) ? $"{Product}/{version}" : $"{Product}/{version} (mailto:{root.ContactEmail})"
            ),
        ];
    }

    private static KeyValuePair<string, string>[] Given(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new(name, value)];
}
