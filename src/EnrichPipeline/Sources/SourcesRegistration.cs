using System.Net;
using System.Reflection;
using EnrichPipeline.Model;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.Http;
using EnrichPipeline.Sources.Lanes;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Storage;
using EnrichPipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Sources;

/// <summary>Registers the sources. Whoever calls it binds the options classes to their sections.</summary>
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
        services.AddValidation();
        services.AddSingleton<LanePaces>();
        services.AddSingleton(provider => new SharedLanes(provider.GetRequiredService<LanePaces>()));
        services.TryAddSingleton<ILaneBudget>(provider => new LaneBudget(
            provider.GetRequiredService<LanePaces>(),
            provider.GetService<IStorage>,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LaneBudget>>()));
        services.AddSingleton(provider => new LaneStates(
            provider.GetRequiredService<LanePaces>(),
            lane => (provider.GetRequiredService<ILaneBudget>() as LaneBudget)?.Glance(lane),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ILaneStates>(provider => provider.GetRequiredService<LaneStates>());
        services.AddLane<CrossRefOptions>(Lane.CrossRefList, CrossRefDoor);
        services.AddLane<CrossRefOptions>(Lane.CrossRefSingle, CrossRefDoor);
        services.AddLane<PubMedOptions>(Lane.Ncbi, PubMedDoor);
        services.AddLane<DataCiteOptions>(Lane.DataCite, DataCiteDoor);
        services.AddLane<DoiOrgOptions>(Lane.DoiOrg, DoiOrgDoor);
        services.AddSingleton<ICrossRef, CrossRefClient>();
        services.AddSingleton<IPubMed, PubMedClient>();
        services.AddSingleton<IDataCite, DataCiteClient>();
        services.AddSingleton<IDoiOrg, DoiOrgClient>();
        return services;
    }

    /// <summary>The name of a lane's <see cref="HttpClient"/>.</summary>
    public static string ClientName(Lane lane) => $"{Product}.{lane}";

    private static void AddValidation(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<CrossRefOptions>, CrossRefRanges>();
        services.AddSingleton<IValidateOptions<CrossRefOptions>, CrossRefLimits>();
        services.AddSingleton<IValidateOptions<PubMedOptions>, PubMedRanges>();
        services.AddSingleton<IValidateOptions<PubMedOptions>, PubMedLimits>();
        services.AddSingleton<IValidateOptions<DataCiteOptions>, DataCiteRanges>();
        services.AddSingleton<IValidateOptions<DataCiteOptions>, DataCiteLimits>();
        services.AddSingleton<IValidateOptions<DoiOrgOptions>, DoiOrgRanges>();
        services.AddSingleton<IValidateOptions<DoiOrgOptions>, DoiOrgLimits>();
        services.AddOptions<CrossRefOptions>().ValidateOnStart();
        services.AddOptions<DataCiteOptions>().ValidateOnStart();
        services.AddOptions<DoiOrgOptions>().ValidateOnStart();
        services.AddOptions<PubMedOptions>().ValidateOnStart();
    }

    private static void AddLane<TOptions>(this IServiceCollection services, Lane lane, Func<EnrichPipelineOptions, TOptions, DoorSettings> door)
        where TOptions : SourceOptions
    {
        // The factory's own logging would write addresses, and so questions and keys.
        services.AddHttpClient(ClientName(lane))
            .RemoveAllLoggers()
            .AddHttpMessageHandler(provider => new SendingHandler(lane, provider.GetRequiredService<ILaneBudget>()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(lane, provider));
        services.AddKeyedSingleton(lane, (provider, _) =>
        {
            var own = provider.GetRequiredService<IOptions<TOptions>>().Value;
            var settings = door(provider.GetRequiredService<IOptions<EnrichPipelineOptions>>().Value, own);
            var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName(lane));
            var time = provider.GetRequiredService<TimeProvider>();
            var watch = new LaneWatch(
                lane, provider.GetRequiredService<LaneStates>(), provider.GetRequiredService<Measures>(), time, provider.GetRequiredService<ILogger<LaneClient>>());
            return new LaneClient(lane, new Door(client, settings, time), own, provider.GetRequiredService<ILaneBudget>(), watch, time);
        });
    }

    private static SocketsHttpHandler Handler(Lane lane, IServiceProvider provider) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // Traces are ours: no header tells the services of them.
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = _connectionLifetime,
        MaxConnectionsPerServer = provider.GetRequiredService<LanePaces>().Of(lane).Concurrency,
        PlaintextStreamFilter = (connection, _) =>
        {
            provider.GetRequiredService<ILaneBudget>().Connected(lane);
            return ValueTask.FromResult(connection.PlaintextStream);
        },
    };

    private static DoorSettings CrossRefDoor(EnrichPipelineOptions root, CrossRefOptions options) => Door(
        options,
        Given("mailto", root.ContactEmail),
        [.. UserAgent(root), .. Given("Crossref-Plus-API-Token", options.PlusToken is { Length: > 0 } token ? $"Bearer {token}" : null)]);

    private static DoorSettings PubMedDoor(EnrichPipelineOptions root, PubMedOptions options) => Door(
        options,
        [new("tool", Product), .. Given("email", root.ContactEmail), .. Given("api_key", options.ApiKey)],
        UserAgent(root));

    private static DoorSettings DataCiteDoor(EnrichPipelineOptions root, DataCiteOptions options) => Door(options, [], UserAgent(root));

    private static DoorSettings DoiOrgDoor(EnrichPipelineOptions root, DoiOrgOptions options) => Door(options, [], UserAgent(root));

    private static DoorSettings Door(SourceOptions options, KeyValuePair<string, string>[] fields, KeyValuePair<string, string>[] headers) =>
        new(new Uri(options.BaseUrl), fields, headers, options.MaxResponseBytes);

    private static KeyValuePair<string, string>[] UserAgent(EnrichPipelineOptions root)
    {
        var version = typeof(SourcesRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return [new("User-Agent", string.IsNullOrWhiteSpace(root.ContactEmail) ? $"{Product}/{version}" : $"{Product}/{version} (mailto:{root.ContactEmail})")];
    }

    private static KeyValuePair<string, string>[] Given(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new(name, value)];
}
