using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace EnrichPipeline.Cli.WebPage;

/// <summary>A server-sent event.</summary>
internal readonly record struct ServerEvent(string Kind, string Json)
{
    public static ServerEvent Of<T>(string kind, T value, JsonTypeInfo<T> type) => new(kind, JsonSerializer.Serialize(value, type));

    /// <summary>Sends events until the tab is closed or serve stops.</summary>
    public static async Task SendAsync(
        HttpContext http,
        Func<CancellationToken, IAsyncEnumerable<ServerEvent>> events,
        CancellationToken stopping
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = "text/event-stream";
        try
        {
            await foreach (var (kind, json) in events(either.Token))
            {
                await http.Response.WriteAsync($"event: {kind}\ndata: {json}\n\n", either.Token);
                await http.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The tab was closed, or serve is stopping.
        }
    }
}
