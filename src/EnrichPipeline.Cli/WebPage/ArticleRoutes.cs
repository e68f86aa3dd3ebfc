using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Runs;
using EnrichPipeline.Pipeline.Status;
using EnrichPipeline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>The routes that show, add, recheck and delete an article.</summary>
internal sealed class ArticleRoutes(IStorage storage, StatusReader status, Retry retry, ArticleRemover remover)
{
    public void Map(WebApplication app)
    {
        app.MapGet("/article.html", (RequestDelegate)ShowAsync);
        app.MapPost("/articles", (RequestDelegate)AddAsync);
        app.MapPost("/again", (RequestDelegate)AgainAsync);
        app.MapPost("/delete", (RequestDelegate)DeleteAsync);
    }

    private async Task ShowAsync(HttpContext http)
    {
        if (await IsThereAsync(http))
            await PageFile.SendAsync(http, "article.html");
        else
            await PageFile.SendNotFoundAsync(http);
    }

    private async Task<bool> IsThereAsync(HttpContext http) =>
        await storage.Articles.HasAsync(http.ArticleName, http.RequestAborted)
        || await status.ReadAsync(http.ArticleName, http.RequestAborted) is not null;

    private async Task AddAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, http.RequestAborted);
        await OfValidNameAsync(http, name => storage.Articles.WriteAsync(name, bytes.ToArray(), http.RequestAborted));
    }

    private Task DeleteAsync(HttpContext http) => OfValidNameAsync(http, name => remover.RemoveAsync(name, http.RequestAborted));

    private async Task AgainAsync(HttpContext http)
    {
        if (await retry.QueueAsync(http.ArticleName, http.RequestAborted))
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        else
            await http.SayAsync(StatusCodes.Status404NotFound, "There is no enriched article of this name.");
    }

    private static async Task OfValidNameAsync(HttpContext http, Func<string, Task> action)
    {
        try
        {
            await action(http.ArticleName);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (ArgumentException problem)
        {
            // The message of this exception ends with the name of the parameter.
            await http.SayAsync(StatusCodes.Status400BadRequest, problem.Message.Split(" (Parameter")[0]);
        }
    }
}
