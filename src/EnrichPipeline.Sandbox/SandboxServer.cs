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
    private readonly Ledger _ledger;
    private readonly Shelf _shelf;
    private readonly FaultDice _dice;

    private SandboxServer(WebApplication app, Ledger ledger, Shelf shelf, FaultDice dice) =>
        (_app, _ledger, _shelf, _dice) = (app, ledger, shelf, dice);

    /// <summary>The base of GET /works and its like.</summary>
    public Uri CrossRefBaseUrl => new(Root, "crossref");

    /// <summary>The base of esearch.fcgi and its like.</summary>
    public Uri PubMedBaseUrl => new(Root, "eutils");

    /// <summary>The base of GET /dois.</summary>
    public Uri DataCiteBaseUrl => new(Root, "datacite");

    /// <summary>The base of GET /doiRA/… and /api/handles/….</summary>
    public Uri DoiOrgBaseUrl => new(Root, "doi");

    private Uri Root => new(_app.Urls.Single());

    /// <summary>Reads the records, indexes them and listens.</summary>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken ct)
    {
        var shelf = new Shelf(options, await Task.Run(() => Library.Open(options, ct), ct));
        var ledger = new Ledger(time, shelf.Library.Catalogue.Count, options.EnforceLimits);
        var dice = new FaultDice(options.FaultRate, options.Seed);
        var door = new Door(options, time, ledger, dice);
        var app = Host(options.Port);
        Routes.Map(app, door, ledger, shelf);
        await app.StartAsync(ct);
        return new SandboxServer(app, ledger, shelf, dice);
    }

    /// <summary>What was asked since the start or the last reset.</summary>
    public SandboxStatistics Statistics() => _ledger.Read();

    public void ResetStatistics() => _ledger.Reset();

    /// <summary>Reads the records anew, as if the services had heard of something; requests meanwhile are answered from the old ones.</summary>
    public Task ReloadAsync(CancellationToken ct) => Task.Run(() => _shelf.Reload(ct), ct);

    /// <summary>From now on this fault on every lane whose name begins so; null plays by chance again.</summary>
    internal void Play(Fault? fault, string lanes = "") => _dice.Play(fault, lanes);

    /// <summary>Completes when the token is cancelled and the last answer is out.</summary>
    public Task WaitForShutdownAsync(CancellationToken ct) => _app.WaitForShutdownAsync(ct);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Host(int port)
    {
        // The empty builder reads no settings and no environment, so nothing outside can move the sandbox off the loopback.
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
