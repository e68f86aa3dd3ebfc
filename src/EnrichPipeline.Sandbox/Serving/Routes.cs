using EnrichPipeline.Sandbox.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Where each API hangs: under a name of its own, and where the public services have it.</summary>
internal static class Routes
{
    private static readonly string[] _crossRefRoots = ["/crossref", "", "/crossref/v1", "/v1"];
    private static readonly string[] _pubMedRoots = ["/eutils", "/entrez/eutils"];

    public static void Map(WebApplication app, Door door, Ledger ledger, Shelf shelf)
    {
        app.MapGet("/statistics", (RequestDelegate)(http => http.Response.WriteAsJsonAsync(ledger.Read(), StatisticsJson.Default.SandboxStatistics)));
        app.MapPost("/statistics/reset", (RequestDelegate)(http => Reset(http, ledger)));
        foreach (var root in _crossRefRoots)
            MapCrossRef(app.MapGroup(root), door, shelf);
        MapDataCite(app.MapGroup("/datacite"), door, shelf);
        MapDoiOrg(app.MapGroup("/doi"), door, shelf);
        foreach (var root in _pubMedRoots)
        {
            foreach (var name in shelf.Library.PubMedApi.Keys)
                app.MapMethods($"{root}/{name}", ["GET", "POST"], (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.PubMedApi[name])));
        }
    }

    private static void MapCrossRef(RouteGroupBuilder group, Door door, Shelf shelf)
    {
        group.MapGet("/works", (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.CrossRefApi.Works)));
        group.MapGet("/works/{**doi}", (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.CrossRefApi.Route(http.Request.Path))));
    }

    private static void MapDataCite(RouteGroupBuilder group, Door door, Shelf shelf)
    {
        group.MapGet("/dois", (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.DataCiteApi.List)));
        group.MapGet("/dois/{**doi}", (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.DataCiteApi.Single)));
    }

    private static void MapDoiOrg(RouteGroupBuilder group, Door door, Shelf shelf)
    {
        foreach (var name in (string[])["/doiRA", "/ra"])
            group.MapGet($"{name}/{{**dois}}", (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.DoiOrgApi.Agencies)));
        group.MapGet("/api/handles/{**doi}", (RequestDelegate)(http => door.ServeAsync(http, shelf.Library.DoiOrgApi.Handle)));
    }

    private static Task Reset(HttpContext http, Ledger ledger)
    {
        ledger.Reset();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
