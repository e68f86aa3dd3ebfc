using System.Net;
using EnrichPipeline.Cli.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Cli.Page;

/// <summary>The page of <c>enrich serve</c>, for the one person at this machine: on 127.0.0.1 only.</summary>
internal sealed class LocalPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalPage(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single() + "/";

    /// <param name="port">0 for a free one.</param>
    /// <exception cref="Refusal">Someone else listens there.</exception>
    public static async Task<LocalPage> StartAsync(PipelineHost pipeline, int port, long largestArticle, CancellationToken cancellationToken)
    {
        var app = Host(port, largestArticle);
        app.Use(SameSite.RequireAsync);
        pipeline.Get<PageRoutes>().Map(app, app.Lifetime.ApplicationStopping);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException)
        {
            await app.DisposeAsync();
            throw new Refusal(ExitCode.Configuration, $"The page can't be served: another program listens on port {port}.");
        }

        return new LocalPage(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static WebApplication Host(int port, long largestArticle)
    {
        // The empty builder reads no settings and no environment, so nothing outside can move the page off the loopback.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = largestArticle;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, QuietLifetime>();
        return builder.Build();
    }
}
