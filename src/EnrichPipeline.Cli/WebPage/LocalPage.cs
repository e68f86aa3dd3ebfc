using System.Net;
using EnrichPipeline.Cli.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The web page of <c>enrich serve</c>, on 127.0.0.1 only.</summary>
internal sealed class LocalPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalPage(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single() + "/";

    /// <param name="port">The port to listen on, or 0 for a free one.</param>
    /// <exception cref="CommandException">The port is in use.</exception>
    public static async Task<LocalPage> StartAsync(
        PipelineHost pipeline,
        int port,
        long largestArticle,
        CancellationToken cancellationToken
    )
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
            throw new CommandException(ExitCode.Configuration, $"The page cannot be served: port {port} is in use.");
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
        // The empty builder reads neither settings nor environment, so nothing can bind the page to another address.
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
