using EnrichPipeline.Sandbox.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EnrichPipeline.Sandbox.Serving;

/// <summary>Maps each API under a path of its own, and CrossRef and PubMed also under the paths of the public services.</summary>
internal static class Routes
{
    private static readonly string[] _crossRefRoots = ["/crossref", "", "/crossref/v1", "/v1"];
    private static readonly string[] _pubMedRoots = ["/eutils", "/entrez/eutils"];

    public static void Map(WebApplication app, RequestHandler handler, RequestCounter counter, CurrentData current)
    {
        app.MapGet(
            "/statistics",
            (RequestDelegate)(http => http.Response.WriteAsJsonAsync(counter.Read(), StatisticsJson.Default.SandboxStatistics))
        );
        app.MapPost("/statistics/reset", (RequestDelegate)(http => Reset(http, counter)));
        foreach (var root in _crossRefRoots)
            MapCrossRef(app.MapGroup(root), handler, current);
        MapDataCite(app.MapGroup("/datacite"), handler, current);
        MapDoiOrg(app.MapGroup("/doi"), handler, current);
        foreach (var root in _pubMedRoots)
        {
            foreach (var name in current.Data.PubMedApi.Keys)
                app.MapMethods(
                    $"{root}/{name}",
                    ["GET", "POST"],
                    (RequestDelegate)(http => handler.ServeAsync(http, current.Data.PubMedApi[name]))
                );
        }
    }

    private static void MapCrossRef(RouteGroupBuilder group, RequestHandler handler, CurrentData current)
    {
        group.MapGet("/works", (RequestDelegate)(http => handler.ServeAsync(http, current.Data.CrossRefApi.Works)));
        group.MapGet(
            "/works/{**doi}",
            (RequestDelegate)(http => handler.ServeAsync(http, current.Data.CrossRefApi.Route(http.Request.Path)))
        );
    }

    private static void MapDataCite(RouteGroupBuilder group, RequestHandler handler, CurrentData current)
    {
        group.MapGet("/dois", (RequestDelegate)(http => handler.ServeAsync(http, current.Data.DataCiteApi.List)));
        group.MapGet("/dois/{**doi}", (RequestDelegate)(http => handler.ServeAsync(http, current.Data.DataCiteApi.Single)));
    }

    private static void MapDoiOrg(RouteGroupBuilder group, RequestHandler handler, CurrentData current)
    {
        foreach (var name in (string[])["/doiRA", "/ra"])
            group.MapGet($"{name}/{{**dois}}", (RequestDelegate)(http => handler.ServeAsync(http, current.Data.DoiOrgApi.Agencies)));
        group.MapGet("/api/handles/{**doi}", (RequestDelegate)(http => handler.ServeAsync(http, current.Data.DoiOrgApi.Handle)));
    }

    private static Task Reset(HttpContext http, RequestCounter counter)
    {
        counter.Reset();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
