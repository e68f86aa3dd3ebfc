using System.Collections.Concurrent;
using EnrichPipeline.Model;
using EnrichPipeline.Settings;
using EnrichPipeline.Sources;
using EnrichPipeline.Sources.CrossRef;
using EnrichPipeline.Sources.DataCite;
using EnrichPipeline.Sources.DoiOrg;
using EnrichPipeline.Sources.PubMed;
using EnrichPipeline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnrichPipeline.Tests.Sources;

/// <summary>The sources as registered, over planned HTTP answers and with very short pauses.</summary>
internal sealed class SourcesUnderTest : IDisposable
{
    public const string Email = "curator@library.uni-example.eu";
    public const string ApiKey = "0123456789abcdefKEY";
    public const string PlusToken = "plusTOKEN42";

    private readonly ServiceProvider _provider;

    public SourcesUnderTest(Action<CrossRefOptions>? crossRef = null, Action<PubMedOptions>? pubMed = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        services.AddSources();
        services.AddSingleton<ILoggerProvider>(Log);
        services.Configure<EnrichPipelineOptions>(options => options.ContactEmail = Email);
        services.Configure<CrossRefOptions>(options =>
        {
            Hurry(options, "http://crossref.local/");
            options.PlusToken = PlusToken;
            options.ListRequestsPerSecond = options.SingleRequestsPerSecond = 1000;
            crossRef?.Invoke(options);
        });
        services.Configure<PubMedOptions>(options =>
        {
            Hurry(options, "http://ncbi.local/entrez/eutils");
            options.ApiKey = ApiKey;
            options.RequestsPerSecond = 1000;
            pubMed?.Invoke(options);
        });
        services.Configure<DataCiteOptions>(options =>
        {
            Hurry(options, "http://datacite.local/");
            options.RequestsPerSecond = 1000;
        });
        services.Configure<DoiOrgOptions>(options =>
        {
            Hurry(options, "http://doi.local/");
            options.RequestsPerSecond = 1000;
        });
        foreach (var lane in Enum.GetValues<Quota>())
            services.AddHttpClient(SourcesRegistration.ClientName(lane)).ConfigurePrimaryHttpMessageHandler(() => Http);
        _provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public PlannedHttp Http { get; } = new();

    public CapturedLog Log { get; } = new();

    public ICrossRef CrossRef => _provider.GetRequiredService<ICrossRef>();

    public IPubMed PubMed => _provider.GetRequiredService<IPubMed>();

    public IDataCite DataCite => _provider.GetRequiredService<IDataCite>();

    public IDoiOrg DoiOrg => _provider.GetRequiredService<IDoiOrg>();

    public void Dispose()
    {
        _provider.Dispose();
        Http.Verify();
    }

    private static void Hurry(SourceOptions options, string baseUrl)
    {
        options.BaseUrl = baseUrl;
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.BatchDelay = TimeSpan.Zero;
    }
}

/// <summary>A log that keeps its messages.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue((logLevel, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
