using System.Text.Json;
using EnrichPipeline.Tests.Functions.Host.Protocol;
using Google.Protobuf;

namespace EnrichPipeline.Tests.Functions.Host;

/// <summary>The data that the host's extensions pass to a function for each kind of trigger.</summary>
internal static class Triggers
{
    public static Value Blob(string container, string name) =>
        Model("AzureStorageBlobs", new { Connection = "AzureWebJobsStorage", ContainerName = container, BlobName = name });

    /// <param name="text">The message text as it is in the queue.</param>
    public static Value Queue(string text) => Model("AzureStorageQueues", new
    {
        MessageId = Guid.NewGuid().ToString(),
        PopReceipt = "receipt",
        MessageText = text,
        DequeueCount = 1,
        InsertedOn = "2026-11-01T00:00:00+00:00",
        ExpiresOn = "9999-12-31T23:59:59+00:00",
        NextVisibleOn = "2026-11-01T00:10:00+00:00",
    });

    public static Value Timer() => new() { Json = """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""" };

    public static Value Http(string method, string path, string? body = null)
    {
        var http = new Http { Method = method, Url = $"http://127.0.0.1:7071/api/{path}" };
        if (body is not null)
        {
            http.Headers.Add("Content-Type", "application/json");
            http.Body = new Value { Bytes = ByteString.CopyFromUtf8(body) };
        }

        return new Value { Http = http };
    }

    private static Value Model(string source, object content) =>
        new()
        {
            ModelBindingData = new()
            {
                Version = "1.0",
                Source = source,
                ContentType = "application/json",
                Content = ByteString.CopyFromUtf8(JsonSerializer.Serialize(content)),
            },
        };
}
