using EnrichPipeline.Sandbox.CrossRef;
using EnrichPipeline.Sandbox.Limits;
using EnrichPipeline.Sandbox.PubMed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Where each API hangs: under a name of its own, and where the public services have it.</summary>
internal static class Routes
{
    private static readonly string[] _crossRefRoots = ["/crossref", "", "/crossref/v1", "/v1"];
    private static readonly string[] _pubMedRoots = ["/eutils", "/entrez/eutils"];

    public static void Map(WebApplication app, Door door, Ledger ledger, Library library)
    {
        app.MapGet("/statistics", (RequestDelegate)(http => http.Response.WriteAsJsonAsync(ledger.Read(), StatisticsJson.Default.SandboxStatistics)));
        app.MapPost("/statistics/reset", (RequestDelegate)(http => Reset(http, ledger)));
        var crossRef = new CrossRefApi(library.Catalogue, library.CrossRef);
        foreach (var root in _crossRefRoots)
            MapCrossRef(app.MapGroup(root), door, crossRef);
        var endpoints = PubMedApi.Endpoints(library.Catalogue, library.PubMed);
        foreach (var root in _pubMedRoots)
        {
            foreach (var endpoint in endpoints)
                app.MapMethods($"{root}/{endpoint.Name}", ["GET", "POST"], (RequestDelegate)(http => door.ServeAsync(http, endpoint)));
        }
    }

    private static void MapCrossRef(RouteGroupBuilder group, Door door, CrossRefApi crossRef)
    {
        group.MapGet("/works", (RequestDelegate)(http => door.ServeAsync(http, crossRef.Works)));
        group.MapGet("/works/{**doi}", (RequestDelegate)(http => door.ServeAsync(http, crossRef.Route(http.Request.Path))));
    }

    private static Task Reset(HttpContext http, Ledger ledger)
    {
        ledger.Reset();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
