using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>Reads requests of the web page and answers them with a sentence.</summary>
internal static class PageRequest
{
    extension(HttpContext http)
    {
        public string ArticleName => http.Request.Query["name"].ToString();

        /// <summary>Answers with one sentence for a person.</summary>
        public Task SayAsync(int status, string words)
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(words + "\n", http.RequestAborted);
        }
    }
}
