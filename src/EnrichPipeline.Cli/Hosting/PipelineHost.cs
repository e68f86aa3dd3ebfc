using EnrichPipeline.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>The pipeline as a verb uses it: settings read, services built, a sandbox beside it where asked for.</summary>
internal sealed class PipelineHost : IAsyncDisposable
{
    private readonly IHost _host;

    private PipelineHost(IHost host, SandboxServer? sandbox) => (_host, Sandbox) = (host, sandbox);

    public SandboxServer? Sandbox { get; }

    /// <summary>Builds without checking the settings or starting anything: enough for what asks no source.</summary>
    public static async Task<PipelineHost> BuildAsync(
        CommandEnvironment surroundings, RunOptions wishes, CancellationToken cancellationToken, Action<IServiceCollection>? more = null)
    {
        var sandbox = wishes.Sandbox is { } options
            ? await SandboxStart.StartAsync(options, surroundings.Time, cancellationToken)
            : null;
        try
        {
            return new(Host(surroundings, wishes, PipelineConfiguration.Build(surroundings, wishes, sandbox), more), sandbox);
        }
        catch
        {
            await (sandbox?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Builds, and checks every setting, before any request.</summary>
    public static async Task<PipelineHost> OpenAsync(CommandEnvironment surroundings, RunOptions wishes, CancellationToken cancellationToken)
    {
        var pipeline = await BuildAsync(surroundings, wishes, cancellationToken);
        try
        {
            pipeline.Validate();
            return pipeline;
        }
        catch
        {
            await pipeline.DisposeAsync();
            throw;
        }
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <exception cref="Refusal">A setting is missing or wrong.</exception>
    public void Validate()
    {
        try
        {
            Get<IStartupValidator>().Validate();
        }
        catch (Exception error) when (SettingsProblem.In(error) is { } problem)
        {
            throw new Refusal(ExitCode.Configuration, problem);
        }
    }

    /// <summary>Takes no token: a background service would hold it for a fault when the token ends it before the host does.</summary>
    public Task StartAsync() => _host.StartAsync(CancellationToken.None);

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await (Sandbox?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static IHost Host(CommandEnvironment surroundings, RunOptions wishes, IConfiguration configuration, Action<IServiceCollection>? more)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = surroundings.Folder });
        builder.Configuration.AddConfiguration(configuration);
        // Only our own words: an HTTP client's would name addresses with keys in them.
        builder.Logging
            .AddProvider(new PlainLogging(surroundings.Error, wishes.Verbose))
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter(nameof(EnrichPipeline), wishes.Verbose ? LogLevel.Information : LogLevel.Warning);
        builder.Services.AddSingleton(surroundings.Time).AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddEnrichPipeline(builder.Configuration);
        more?.Invoke(builder.Services);
        return builder.Build();
    }
}
