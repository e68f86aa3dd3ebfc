using System.Net;
using EnrichPipeline.Sandbox.Faults;
using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EnrichPipeline.Sandbox;

/// <summary>A local stand-in for CrossRef, the E-utilities of PubMed, DataCite and doi.org, on 127.0.0.1 only.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestCounter _counter;
    private readonly CurrentData _current;
    private readonly FaultInjector _faults;

    private SandboxServer(WebApplication app, RequestCounter counter, CurrentData current, FaultInjector faults) =>
        (_app, _counter, _current, _faults) = (app, counter, current, faults);

    /// <summary>The base address of the CrossRef API.</summary>
    public Uri CrossRefBaseUrl => new(Root, "crossref");

    /// <summary>The base address of the E-utilities.</summary>
    public Uri PubMedBaseUrl => new(Root, "eutils");

    /// <summary>The base address of the DataCite API, with GET /dois.</summary>
    public Uri DataCiteBaseUrl => new(Root, "datacite");

    /// <summary>The base address of the doi.org API, with GET /doiRA/… and /api/handles/….</summary>
    public Uri DoiOrgBaseUrl => new(Root, "doi");

    private Uri Root => new(_app.Urls.Single());

    /// <summary>Reads and indexes the records and starts to listen.</summary>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken ct)
    {
        var current = new CurrentData(options, await Task.Run(() => SandboxData.Open(options, ct), ct));
        var counter = new RequestCounter(time, current.Data.Catalogue.Count, options.EnforceLimits);
        var faults = new FaultInjector(options.FaultRate, options.Seed);
        var handler = new RequestHandler(options, time, counter, faults);
        var app = Host(options.Port);
        Routes.Map(app, handler, counter, current);
        await app.StartAsync(ct);
        return new SandboxServer(app, counter, current, faults);
    }

    /// <summary>Counts of the requests since the start or the last reset.</summary>
    public SandboxStatistics Statistics() => _counter.Read();

    public void ResetStatistics() => _counter.Reset();

    /// <summary>
    /// Reads the records again, as if the services had been updated. Until then, requests are answered from the old ones.
    /// </summary>
    public Task ReloadAsync(CancellationToken ct) => Task.Run(() => _current.Reload(ct), ct);

    /// <summary>Injects only this fault, on every quota whose name has the prefix; null restores the random faults.</summary>
    internal void InjectOnly(Fault? fault, string quotas = "") => _faults.InjectOnly(fault, quotas);

    /// <summary>Completes after the token is cancelled and the last response is sent.</summary>
    public Task WaitForShutdownAsync(CancellationToken ct) => _app.WaitForShutdownAsync(ct);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Host(int port)
    {
        // The empty builder reads neither settings nor environment, so nothing can bind the sandbox to another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, QuietLifetime>();
        return builder.Build();
    }
}
