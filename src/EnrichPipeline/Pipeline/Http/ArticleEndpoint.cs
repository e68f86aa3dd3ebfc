using System.Text.Json;
using System.Text.Json.Serialization;
using EnrichPipeline.Pipeline.Recheck;
using EnrichPipeline.Pipeline.Status;

namespace EnrichPipeline.Pipeline.Http;

/// <summary>Answers the HTTP requests about an article: its status, and a retry.</summary>
public sealed class ArticleEndpoint(StatusReader status, Retry retry)
{
    /// <summary>Answers 200 with the status, or 404.</summary>
    public async Task<EndpointAnswer> StatusAsync(string article, CancellationToken cancellationToken) =>
        await status.ReadAsync(article, cancellationToken) is { } found
            ? new EndpointAnswer(200, Bytes(found))
            : NotIngested;

    /// <summary>Queues the unmatched references; answers 202 with the status, or 404.</summary>
    public async Task<EndpointAnswer> RetryAsync(string article, CancellationToken cancellationToken) =>
        await retry.QueueAsync(article, cancellationToken) && await status.ReadAsync(article, cancellationToken) is { } found
            ? new EndpointAnswer(202, Bytes(found))
            : NotIngested;

    private static EndpointAnswer NotIngested => EndpointAnswer.Refused(404, "No article of this name has been ingested.");

    private static BinaryData Bytes(ArticleStatus status) =>
        new(JsonSerializer.SerializeToUtf8Bytes(status, EndpointJson.Default.ArticleStatus));
}

/// <summary>JSON of the response bodies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleStatus))]
internal sealed partial class EndpointJson : JsonSerializerContext;
