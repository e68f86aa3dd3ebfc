using System.Net;
using Azure.Storage.Blobs;
using EnrichPipeline.Pipeline.Assemble;
using EnrichPipeline.Pipeline.Http;
using EnrichPipeline.Pipeline.Ingest;
using EnrichPipeline.Pipeline.Maintain;
using EnrichPipeline.Pipeline.Resolve;
using EnrichPipeline.Storage;
using EnrichPipeline.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace EnrichPipeline.Functions;

/// <summary>
/// The functions of the app: bindings only, all logic is in the library. Triggers use the storage account of <c>AzureWebJobsStorage</c>.
/// </summary>
public sealed class PipelineFunctions(
    RetryingIngest ingest,
    ResolveHandler resolve,
    AssembleHandler assemble,
    PoisonHandler poison,
    MaintenanceTimer maintenance,
    ArticleEndpoint endpoint,
    ReferencesEndpoint references,
    ApiDescription description)
{
    /// <summary>
    /// The app setting with the timer's schedule. The library decides what is due. Without the setting, the host does not start this
    /// function.
    /// </summary>
    private const string Schedule = "%ReenrichSchedule%";

    private const string ArticleRoute = "articles/{*name}";

    [Function("Ingest")]
    public Task IngestAsync(
        [BlobTrigger(StorageNames.Articles + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient article,
        CancellationToken cancellationToken) =>
        ingest.IngestAsync(article.Name, cancellationToken);

    [Function("Resolve")]
    public Task ResolveAsync([QueueTrigger(StorageNames.References)] BinaryData message, CancellationToken cancellationToken) =>
        resolve.ResolveAsync(MessageEncoding.Decode(message), cancellationToken);

    [Function("MarkFailed")]
    public Task MarkFailedAsync([QueueTrigger(StorageNames.ReferencesPoison)] BinaryData message, CancellationToken cancellationToken) =>
        poison.MarkFailedAsync(MessageEncoding.Decode(message), cancellationToken);

    [Function("Assemble")]
    public Task AssembleAsync([QueueTrigger(StorageNames.Assemblies)] BinaryData message, CancellationToken cancellationToken) =>
        assemble.AssembleAsync(MessageEncoding.Decode(message), cancellationToken);

    [Function("Reenrich")]
    public Task ReenrichAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken) =>
        maintenance.RunAsync(cancellationToken);

    [Function("Status")]
    public async Task<HttpResponseData> StatusAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = ArticleRoute)] HttpRequestData request,
        string? name,
        CancellationToken cancellationToken) =>
        await AnswerAsync(request, await endpoint.StatusAsync(NameOf(name), cancellationToken));

    [Function("ReenrichOne")]
    public async Task<HttpResponseData> ReenrichOneAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = ArticleRoute)] HttpRequestData request,
        string? name,
        CancellationToken cancellationToken) =>
        await AnswerAsync(request, await endpoint.RetryAsync(NameOf(name), cancellationToken));

    [Function("References")]
    public async Task<HttpResponseData> ReferencesAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "references")] HttpRequestData request,
        CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(request, await references.ResolveAsync(request.Body, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client has disconnected, which is not a failed execution, or the host is stopping.
            return request.CreateResponse(HttpStatusCode.ServiceUnavailable);
        }
    }

    [Function("OpenApi")]
    public Task<HttpResponseData> OpenApiAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "openapi")] HttpRequestData request) =>
        AnswerAsync(request, description.Answer);

    /// <summary>
    /// Returns the article name in the route, empty if the route ends before it. The host leaves an encoded slash as it is.
    /// </summary>
    private static string NameOf(string? routed) => routed?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) ?? "";

    private static async Task<HttpResponseData> AnswerAsync(HttpRequestData request, EndpointAnswer answer)
    {
        var response = request.CreateResponse();
        response.StatusCode = (HttpStatusCode)answer.StatusCode;
        response.Headers.Add("Content-Type", "application/json; charset=utf-8");
        await response.WriteBytesAsync(answer.Json.ToArray());
        return response;
    }
}
