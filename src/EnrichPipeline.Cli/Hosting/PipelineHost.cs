using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Sandbox;
using EnrichPipeline.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnrichPipeline.Cli.Hosting;

/// <summary>Builds the services of the pipeline for a command, with a sandbox if requested.</summary>
internal sealed class PipelineHost : IAsyncDisposable
{
    private readonly IHost _host;

    private PipelineHost(IHost host, SandboxServer? sandbox) => (_host, Sandbox) = (host, sandbox);

    public SandboxServer? Sandbox { get; }

    /// <summary>Builds the host without validating the settings.</summary>
    public static async Task<PipelineHost> BuildAsync(
        CommandEnvironment environment, RunOptions runOptions, CancellationToken cancellationToken, Action<IServiceCollection>? more = null)
    {
        var sandbox = runOptions.Sandbox is { } options
            ? await SandboxStarter.StartAsync(options, environment.Time, cancellationToken)
            : null;
        try
        {
            return new(Host(environment, runOptions, PipelineConfiguration.Build(environment, runOptions, sandbox), more), sandbox);
        }
        catch
        {
            await (sandbox?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Builds the host and validates all settings.</summary>
    public static Task<PipelineHost> OpenAsync(
        CommandEnvironment environment, RunOptions runOptions, CancellationToken cancellationToken) =>
        OpenAsync(environment, runOptions, asksSources: true, cancellationToken);

    /// <summary>
    /// Builds the host and validates all settings, for a command that asks no source and therefore needs no contact address.
    /// </summary>
    public static Task<PipelineHost> OpenWithoutSourcesAsync(
        CommandEnvironment environment, RunOptions runOptions, CancellationToken cancellationToken) =>
        OpenAsync(environment, runOptions, asksSources: false, cancellationToken);

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <exception cref="CommandException">A setting is missing or wrong.</exception>
    public void Validate() => Validate(asksSources: true);

    /// <summary>
    /// Starts the host. Takes no token: a background service would report a fault if the token stopped it before the host is stopped.
    /// </summary>
    public Task StartAsync() => _host.StartAsync(CancellationToken.None);

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await (Sandbox?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static async Task<PipelineHost> OpenAsync(
        CommandEnvironment environment, RunOptions runOptions, bool asksSources, CancellationToken cancellationToken)
    {
        var pipeline = await BuildAsync(environment, runOptions, cancellationToken);
        try
        {
            pipeline.Validate(asksSources);
            return pipeline;
        }
        catch
        {
            await pipeline.DisposeAsync();
            throw;
        }
    }

    private void Validate(bool asksSources)
    {
        try
        {
            Get<IStartupValidator>().Validate();
        }
        catch (Exception error) when (SettingsProblems.Of(error) is { Count: > 0 } problems)
        {
            string[] wrong = [.. problems.Where(problem => asksSources || problem != EnrichPipelineOptions.ContactRequired)];
            if (wrong.Length > 0)
                throw new CommandException(ExitCode.Configuration, string.Join(Environment.NewLine, wrong));
        }
    }

    private static IHost Host(
        CommandEnvironment environment,
        RunOptions runOptions,
        IConfiguration configuration,
        Action<IServiceCollection>? more
    )
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ContentRootPath = environment.Folder });
        builder.Configuration.AddConfiguration(configuration);
        // Logs only our own categories: those of HTTP clients would log addresses that contain keys.
        builder.Logging
            .AddProvider(new PlainLogging(environment.Error, runOptions.Verbose))
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter(nameof(EnrichPipeline), runOptions.Verbose ? LogLevel.Information : LogLevel.Warning);
        if (runOptions.LogsDocuments)
            builder.Logging.AddFilter(typeof(DocumentWriter).FullName, LogLevel.Information);
        builder.Services.AddSingleton(environment.Time).AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddEnrichPipeline(builder.Configuration);
        more?.Invoke(builder.Services);
        return builder.Build();
    }
}
