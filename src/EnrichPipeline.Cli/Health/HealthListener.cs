using System.Net;
using EnrichPipeline.Cli.Hosting;
using EnrichPipeline.Cli.Serving;
using EnrichPipeline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Cli.Health;

/// <summary>Answers health probes on all addresses, since they come from outside the container.</summary>
internal sealed class HealthListener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HealthListener(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <param name="port">The port to listen on, or 0 for a free one.</param>
    /// <exception cref="CommandException">The port is in use.</exception>
    public static async Task<HealthListener> StartAsync(
        IStorage storage, WatchPulse pulse, int port, CancellationToken cancellationToken)
    {
        var app = Host(storage, pulse, port);
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health");
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            await app.DisposeAsync();
            throw new CommandException(ExitCode.Configuration, $"Health checks cannot be served: port {port} is in use.");
        }

        return new HealthListener(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static WebApplication Host(IStorage storage, WatchPulse pulse, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Any, port);
        });
        builder.Services.AddLogging().AddSingleton<IHostLifetime, QuietLifetime>().AddSingleton(storage).AddSingleton(pulse);
        builder.Services.AddHealthChecks()
            .AddCheck<StorageHealth>("storage", timeout: StorageHealth.Patience)
            .AddCheck<WatchHealth>("watch");
        return builder.Build();
    }
}
